import { createPart } from '../../engine/part'
import type { Box, Wish } from '../../plot/floating/place'

/** The placing of what is opened, so that it lies within the window; where it cannot be had, style sheets place it below its button. */
export const floating = createPart(() => import('../../plot/floating/keep-in-window'), {
  missing: null,
})

/** Keeps an element beside its anchor and within the window, as soon as what does that is loaded. Returns what ends it. */
export function keepFloating(element: HTMLElement, anchor: () => Box, wish: Wish): () => void {
  let stop: (() => void) | null = null
  let isEnded = false
  const begin = ({ keepInWindow }: NonNullable<typeof floating.loaded>) => {
    if (!isEnded) stop = keepInWindow(element, anchor, wish)
  }
  // At once where it can be, so that nothing is seen elsewhere first.
  if (floating.loaded) begin(floating.loaded)
  else floating.load().then(begin, () => {})
  return () => {
    isEnded = true
    stop?.()
  }
}
