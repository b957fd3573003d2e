import { keepInWindow } from '../../../plot/floating/keep-in-window'
import type { Placed } from '../../../plot/layers/critical/nearest-mark'

/** Half the side of a mark, in pixels. */
const radius = 13

/**
 * Keeps a card beside a place of the plot it stands over; returns what ends that. On a narrow screen it is a sheet at the
 * lower edge, which the style sheet sees to.
 */
export function keepBeside(card: HTMLElement, { x, y }: Placed): () => void {
  const area = card.parentElement?.querySelector('.plot-area')
  if (!area) return () => {}
  const mark = () => {
    const { left, top } = area.getBoundingClientRect()
    return { left: left + x - radius, top: top + y - radius, width: 2 * radius, height: 2 * radius }
  }
  return keepInWindow(card, mark, { side: 'beside' })
}
