import { type Box, place, type Wish } from './place'

/**
 * Puts an element that is laid out apart from its surroundings (`position: absolute`) near what it belongs to and within
 * the window, and keeps it there while either changes its size. Returns what ends that.
 *
 * @param anchor where what it belongs to is now
 */
export function keepInWindow(element: HTMLElement, anchor: () => Box, wish: Wish): () => void {
  const put = () => putInWindow(element, anchor(), wish)
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
  // What its style has part of the page again, or at the edge of the window, is in its place.
  if (getComputedStyle(element).position !== 'absolute') {
    for (const property of ['left', 'top', 'max-height']) element.style.removeProperty(property)
    return
  }
  const { clientWidth: width, clientHeight: height } = document.documentElement
  // As high as it would be, without letting go of a height that it scrolls in.
  const borders = element.offsetHeight - element.clientHeight
  const size = { width: element.offsetWidth, height: element.scrollHeight + borders }
  const { left, top, maxHeight } = place(anchor, size, { width, height }, wish)
  const { offsetParent: around } = element
  const frame = around?.getBoundingClientRect() ?? { left: -scrollX, top: -scrollY }
  element.style.left = `${left - frame.left - (around?.clientLeft ?? 0)}px`
  element.style.top = `${top - frame.top - (around?.clientTop ?? 0)}px`
  element.style.maxHeight = `${maxHeight}px`
}
