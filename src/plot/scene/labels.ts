import type { Rectangle } from './clip'
import type { Clutter } from './clutter'

/** Text wanted beside a point. */
export interface LabelRequest {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Distance to keep from the point. */
  readonly gap: number
}

/** The place where a text starts, at the middle of its height. */
export interface PlacedLabel {
  readonly key: string
  readonly x: number
  readonly y: number
  /** Index of the side taken, to be preferred next time. */
  readonly side: number
  readonly box: Rectangle
  /** 0 where it covers nothing. */
  readonly cost: number
}

const height = 16
/** A line under a text costs as much as this many square pixels of another text. */
const clutterArea = 20

/** Right, left, above, below, and the corners; as [share of the width to the left, dx, dy]. */
const sides = [
  [0, 1, 0],
  [1, -1, 0],
  [0, 0.75, -0.9],
  [0, 0.75, 0.9],
  [1, -0.75, -0.9],
  [1, -0.75, 0.9],
  [0.5, 0, -1.3],
  [0.5, 0, 1.3],
] as const

/** The same farther away, for texts that cannot be left out. */
const farSides = [
  [0, 0.75, 1.8],
  [1, -0.75, 1.8],
  [0, 0.75, -1.8],
  [1, -0.75, -1.8],
  [0.5, 0, 2.4],
  [0.5, 0, -2.4],
] as const
const allSides = [...sides, ...farSides]

export interface Surroundings {
  readonly bounds: Rectangle
  readonly obstacles: readonly Rectangle[]
  readonly clutter?: Clutter
  /** Whether a text may lie farther away where all places beside its point are taken. */
  readonly goesFar?: boolean
  /** Sides taken before, by key: a label that changes sides at every step cannot be read. */
  readonly previous?: ReadonlyMap<string, number>
}

/**
 * Places each text on a side of its point where it covers no obstacle, no clutter and no text placed before it,
 * and lies within the bounds; or else on the side where it covers least.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  { bounds, obstacles, clutter, goesFar = false, previous }: Surroundings,
): readonly PlacedLabel[] {
  const taken: Rectangle[] = [...obstacles]
  const placed: PlacedLabel[] = []
  for (const request of requests) {
    const preferred = previous?.get(request.key)
    const order = [...(goesFar ? allSides : sides).keys()]
    if (preferred !== undefined) order.unshift(preferred)
    let best: { side: number; box: Rectangle; cost: number } | null = null
    for (const side of order) {
      const box = boxAt(request, side)
      const covered = taken.reduce((sum, other) => sum + overlap(box, other), 0)
      const cost = covered + outside(box, bounds) + clutterArea * (clutter?.(box) ?? 0)
      if (!best || cost < best.cost) best = { side, box, cost }
      if (cost === 0) break
    }
    if (!best) continue
    taken.push(best.box)
    const y = (best.box.y0 + best.box.y1) / 2
    placed.push({
      key: request.key,
      x: best.box.x0,
      y,
      side: best.side,
      box: best.box,
      cost: best.cost,
    })
  }
  return placed
}

function boxAt({ x, y, width, gap }: LabelRequest, side: number): Rectangle {
  const [share, dx, dy] = allSides[side]!
  const x0 = x + dx * gap - share * width
  const middle = y + dy * (gap + height / 4)
  return { x0, y0: middle - height / 2, x1: x0 + width, y1: middle + height / 2 }
}

function overlap(a: Rectangle, b: Rectangle): number {
  const w = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
  const h = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)
  return w > 0 && h > 0 ? w * h : 0
}

function outside(box: Rectangle, bounds: Rectangle): number {
  return (box.x1 - box.x0) * (box.y1 - box.y0) - overlap(box, bounds)
}
