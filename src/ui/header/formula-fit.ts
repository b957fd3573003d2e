import { type RefObject, useLayoutEffect } from 'react'

/** The least that a formula is scaled to: its exponents are then still about nine pixels high. */
const smallest = 0.8

/**
 * Scales the only child of a scrolling `box` down to fit it, within reason, and tells the style sheet at which edges
 * what is left over is cut off, as `data-cut`.
 */
export function useFormulaFit(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const node = box.current
    const line = node?.firstElementChild
    if (!node || !(line instanceof HTMLElement)) return
    let fit = 1
    let frame = 0

    function mark(): void {
      if (!node) return
      const left = node.scrollWidth - node.clientWidth - node.scrollLeft
      const cut = [node.scrollLeft > 1 ? 'start' : '', left > 1 ? 'end' : ''].join(' ').trim()
      if (cut) node.dataset['cut'] = cut
      else delete node.dataset['cut']
    }

    function scale(): void {
      frame = 0
      if (!node || !(line instanceof HTMLElement)) return
      const natural = line.offsetWidth / fit
      const next = Math.min(1, Math.max(smallest, node.clientWidth / natural))
      if (Math.abs(next - fit) > 1e-3) {
        fit = next
        line.style.fontSize = `${fit}em`
      }
      mark()
    }

    const observer = new ResizeObserver(() => {
      frame ||= requestAnimationFrame(scale)
    })
    observer.observe(node)
    observer.observe(line)
    node.addEventListener('scroll', mark, { passive: true })
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
      node.removeEventListener('scroll', mark)
    }
  }, [box])
}
