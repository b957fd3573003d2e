import { leastCovering, type Occupied } from './least-covering'

/** Pictures, of which a part may be covered rather than a text. */
const pictures = '.plot-area, .chart, .rate-track'

/** The boxes on the screen that a notice should not lie over: what is read and pressed; what stands at the head of the page changes least. */
function occupiedOn(page: Element): readonly Occupied[] {
  const weightOf = (element: Element) => (element.closest('header') ? 0.25 : 1)
  const boxes: Occupied[] = []
  const add = (weight: number, { left, top, right, bottom }: DOMRect) => {
    // A text for ears alone is a pixel wide.
    if (right - left > 1 && bottom > 0 && top < innerHeight)
      boxes.push({ left, top, right, bottom, weight })
  }
  for (const element of page.querySelectorAll(pictures)) add(0.5, element.getBoundingClientRect())
  for (const element of page.querySelectorAll(
    ':is(button, input, select):not(.notice-floating *), .player',
  ))
    add(weightOf(element), element.getBoundingClientRect())
  const range = document.createRange()
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { currentNode } = texts
    const { parentElement } = currentNode
    if (!currentNode.nodeValue?.trim() || !parentElement) continue
    if (parentElement.closest('.notice-floating, script, style')) continue
    range.selectNodeContents(currentNode)
    for (const box of range.getClientRects()) add(weightOf(parentElement), box)
  }
  return boxes
}

/** Puts a notice that floats where it covers least of what is read; there it stays, unless sentences grow or shrink. */
export function keepClear(notice: HTMLElement) {
  const page = notice.closest('.page') ?? document.body
  const place = () => {
    const window = { width: document.documentElement.clientWidth, height: innerHeight }
    const { left, top } = leastCovering(notice.getBoundingClientRect(), window, occupiedOn(page))
    notice.style.left = `${left}px`
    notice.style.top = `${top}px`
    notice.style.bottom = 'auto'
  }
  const observer = new ResizeObserver(place)
  // Sentences come and go when new runs are made, and move what is below them.
  for (const part of [page, ...page.querySelectorAll('section, p')]) observer.observe(part)
  return () => observer.disconnect()
}
