import { type RefObject, useLayoutEffect } from 'react'
import { watchSize } from '../../plot/watch-size'

/** Keeps a picture in a panel of a run as wide as the run's track above it, and at the same place. */
export function useAlongTrack(
  panel: RefObject<HTMLElement | null>,
  picture: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const track = panel.current?.closest('.run-card')?.querySelector<HTMLElement>('.spectrum')
    const place = picture.current
    if (!track || !place) return
    const watch = watchSize(track, ({ width }) => {
      const left = track.getBoundingClientRect().left
      place.style.left = `${left - place.parentElement!.getBoundingClientRect().left}px`
      place.style.width = `${width}px`
    })
    return watch.stop
  }, [panel, picture])
}
