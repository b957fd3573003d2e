import { type RefObject, useLayoutEffect } from 'react'

/** The least that a formula is scaled to: its exponents are then still set in nine pixels. */
const smallest = 0.7

/**
 * Scales the only child of a scrolling `box` down to fit it, within reason, and tells the style sheet at which edges
 * what is left over is cut off, as `data-cut`. A box that its formula makes as wide as it is has to be measured with
 * the formula at its full size: what came of an earlier measure, in another font perhaps, must not tell in the next.
 */
export function useFormulaFit(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const node = box.current
    const line = node?.firstElementChild
    if (!node || !(line instanceof HTMLElement)) return
    let frame = 0

    function mark(): void {
      if (!node) return
      const left = node.scrollWidth - node.clientWidth - node.scrollLeft
      const cut = [node.scrollLeft > 1 ? 'start' : '', left > 1 ? 'end' : ''].join(' ').trim()
      if (cut) node.dataset['cut'] = cut
      else delete node.dataset['cut']
    }

    /** The share of the line that fits; 1 or more to the rounding of layout, which is to a 64th of a pixel, is all. */
    function shareThatFits(): number {
      if (!node || !(line instanceof HTMLElement)) return 1
      const share = node.getBoundingClientRect().width / line.getBoundingClientRect().width
      return share < 0.999 ? share : 1
    }

    function scale(): void {
      frame = 0
      if (!(line instanceof HTMLElement)) return
      line.style.removeProperty('font-size')
      let size = 1
      // More than once where letters are set in whole pixels, and so are wider than their share.
      for (let share = shareThatFits(); share < 1 && size > smallest; share = shareThatFits()) {
        size = Math.max(smallest, size * share)
        line.style.fontSize = `${size}em`
      }
      mark()
    }

    const observer = new ResizeObserver(() => {
      // Right after layout, a line at its full size is measured for nothing.
      if (line.style.fontSize === '' && shareThatFits() === 1) mark()
      else frame ||= requestAnimationFrame(scale)
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
