/**
 * Takes an element off the page, and before that the focus out of it, to `heir` where there is one. A browser tells of a
 * focus that is lost in the midst of the removal, and whoever hears of it may take the same element away, which is then
 * an exception.
 */
export function withdraw(element: Element, heir?: HTMLElement | null): void {
  const focused = document.activeElement
  if (element.contains(focused)) {
    if (heir) heir.focus()
    else (focused as HTMLElement | SVGElement | null)?.blur()
  }
  element.remove()
}
