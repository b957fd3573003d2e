import type { Placed } from '../../../plot/layers/critical/nearest-mark'

const gap = 18
const margin = 8

/**
 * Puts a card beside a place of the plot it stands over, on the side where the window has room. On a narrow screen it is
 * a sheet at the lower edge, which the style sheet sees to.
 */
export function cardPlace(card: HTMLElement, { x, y }: Placed): void {
  const area = card.parentElement?.querySelector('.plot-area')?.getBoundingClientRect()
  const frame = card.parentElement?.getBoundingClientRect()
  if (!area || !frame) return
  const [width, height] = [card.offsetWidth, card.offsetHeight]
  const page = document.documentElement.clientWidth
  const right = area.left + x + gap
  const left = area.left + x - gap - width
  const beside =
    right + width <= page - margin ? right : left >= margin ? left : page - margin - width
  // As high as keeps it within the plot, or from its top down where it is higher than that.
  const lowest = Math.max(0, area.height - height)
  const above = Math.min(lowest, Math.max(0, y - height / 3))
  card.style.setProperty('--card-x', `${Math.round(beside - frame.left)}px`)
  card.style.setProperty('--card-y', `${Math.round(area.top - frame.top + above)}px`)
}
