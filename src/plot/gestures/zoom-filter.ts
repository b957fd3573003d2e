/** Milliseconds after the page has scrolled in which a wheel goes on scrolling it. */
const scrolling = 300

export interface ZoomFilter {
  isMeant(event: MouseEvent | TouchEvent, isUnderWay: boolean): boolean
  stop(): void
}

/**
 * Which events over a plot zoom or pan it. A wheel does, as in other pictures that can be zoomed, but not one that is
 * scrolling the page when the plot comes under it; one finger never does; and the button of the mouse that sets a start
 * needs Shift.
 *
 * @param isShared whether a plain wheel belongs to a page around
 */
export function zoomFilter(area: HTMLElement, isShared: () => boolean): ZoomFilter {
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
      if (event instanceof MouseEvent)
        return event.button === 1 || (event.button === 0 && event.shiftKey)
      const fingers = [...event.touches].filter(({ target }) => area.contains(target as Node))
      return fingers.length > 1 && event.cancelable
    },
    stop: () => window.removeEventListener('scroll', scrolled, heard),
  }
}
