/** A box in a window, in pixels, and how much is lost per square pixel of it that is covered. */
export interface Occupied {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly weight: number
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Pixels to the edges of the window, and from one place tried to the next. */
const margin = 12
const step = 8

/** The place in a window where a box covers least: the one nearest to the middle of its foot where there are several. */
export function leastCovering(
  { width, height }: Size,
  window: Size,
  occupied: readonly Occupied[],
): { readonly left: number; readonly top: number; readonly cost: number } {
  const middle = (window.width - width) / 2
  let best = { left: middle, top: window.height - height - margin, cost: Number.POSITIVE_INFINITY }
  for (let top = best.top; top >= margin / 2 && best.cost > 0; top -= step)
    for (let aside = 0; aside <= Math.max(0, middle - margin); aside += step)
      for (const left of [middle - aside, middle + aside]) {
        let cost = 0
        for (const box of occupied) {
          const across = Math.min(left + width, box.right) - Math.max(left, box.left)
          const down = Math.min(top + height, box.bottom) - Math.max(top, box.top)
          if (across > 0 && down > 0) cost += box.weight * across * down
        }
        if (cost < best.cost) best = { left, top, cost }
      }
  return best
}
