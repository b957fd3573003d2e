import type { PlotGestures } from './plot-gestures'

/** Milliseconds after the page has scrolled in which a wheel goes on scrolling it. */
const scrolling = 300

export interface ZoomFilter {
  isMeant(event: MouseEvent | TouchEvent, isUnderWay: boolean): boolean
  stop(): void
}

/**
 * Tells which events over a plot zoom or pan it: of mouse and fingers those of a gesture that moves the view. A wheel does,
 * as in other pictures that can be zoomed, but not one that is scrolling the page when the plot comes under it.
 *
 * @param isShared whether a plain wheel belongs to a page around
 */
export function zoomFilter(gestures: PlotGestures, isShared: () => boolean): ZoomFilter {
  let lastScroll = Number.NEGATIVE_INFINITY
  const scrolled = () => {
    lastScroll = performance.now()
  }
  const heard = { capture: true, passive: true }
  window.addEventListener('scroll', scrolled, heard)

  return {
    isMeant(event, isUnderWay) {
      if (event instanceof WheelEvent) {
        if (event.ctrlKey || event.metaKey || isUnderWay) return true
        return !isShared() && performance.now() - lastScroll > scrolling
      }
      return gestures.movesView() && (event instanceof MouseEvent || event.cancelable)
    },
    stop: () => window.removeEventListener('scroll', scrolled, heard),
  }
}
