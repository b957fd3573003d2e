import { type Box, place, type Wish } from './place'

/**
 * Puts an element that is laid out apart from its surroundings (`position: absolute`) near what it belongs to and within
 * the window, and keeps it there while either changes its size. Returns what ends that.
 *
 * @param anchor where what it belongs to is now
 */
export function keepInWindow(element: HTMLElement, anchor: () => Box, wish: Wish): () => void {
  const put = () => putInWindow(element, anchor(), wish)
  bringIn(element)
  put()
  const observer = new ResizeObserver(put)
  observer.observe(element)
  addEventListener('resize', put)
  return () => {
    observer.disconnect()
    removeEventListener('resize', put)
  }
}

export function putInWindow(element: HTMLElement, anchor: Box, wish: Wish): void {
  // An element that its style makes part of the page again, or puts at the edge of the window, is
  // in its place.
  if (getComputedStyle(element).position !== 'absolute') {
    for (const property of ['left', 'top', 'max-height']) element.style.removeProperty(property)
    return
  }
  const { clientWidth: width, clientHeight: height } = document.documentElement
  // The height it would have is measured without letting go of a height that it scrolls in.
  const borders = element.offsetHeight - element.clientHeight
  const size = { width: element.offsetWidth, height: element.scrollHeight + borders }
  const { left, top, maxHeight } = place(anchor, size, { width, height }, wish)
  const origin = originOf(element)
  element.style.left = `${left - origin.left}px`
  element.style.top = `${top - origin.top}px`
  element.style.maxHeight = `${maxHeight}px`
}

/**
 * Takes a new element to the left edge of the window before it has any size: where it reached out to the right, be it only
 * to be measured, a phone would make room for it by showing more than the window, and scroll.
 */
function bringIn(element: HTMLElement): void {
  element.style.contain = 'size'
  element.style.left = `${-originOf(element).left}px`
  element.style.removeProperty('contain')
}

/** The point of the window from which the places of an element are counted. */
function originOf({ offsetParent: around }: HTMLElement): {
  readonly left: number
  readonly top: number
} {
  if (!around) return { left: -scrollX, top: -scrollY }
  const { left, top } = around.getBoundingClientRect()
  return { left: left + around.clientLeft, top: top + around.clientTop }
}
