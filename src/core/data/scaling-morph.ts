import type { Point, Viewport } from '../records/experiment'
import { type DataReference, dataReference, scalesOf } from './data-reference'
import { type Scaling, scaleBetween } from './scaling'

/** A share of the way from one scaling to another: the loss, and where to look at it and to start. */
export interface MorphStep {
  readonly objective: DataReference
  readonly view: Viewport
  readonly start: Point
  /**
   * Number of steps that a descent on the scaled data takes: at the end of the way alone, and where nobody has chosen
   * others.
   */
  readonly maxSteps?: number
}

export interface MorphFrom {
  readonly start: Point
  readonly view: Viewport
  readonly maxSteps: number
}

/**
 * The way from one scaling to another, by the share of it in [0, 1] that is gone. A start that nobody has chosen goes along to
 * where a descent on the scaled data starts. Null where the scaling is the one there is.
 */
export function scalingMorph(
  objective: DataReference,
  scaling: Scaling,
  { start, view, maxSteps }: MorphFrom,
): ((share: number) => MorphStep) | null {
  const { description: before, kind: _, ...parts } = objective
  if (scaling === objective.scaling && !objective.scales) return null
  const { scales: __, ...plain } = parts
  const end = dataReference({ ...plain, scaling })
  const [from, to] = [scalesOf(objective), scalesOf(end)]
  const { description: after } = end
  const wasUsual = before.start?.every((place, axis) => place === start[axis])
  const next = (wasUsual ? after.start : null) ?? start
  return (share) => {
    const where = {
      view: viewBetween(view, after.view, share),
      start: pointBetween(start, next, share),
    }
    if (share >= 1) {
      const isUsual = maxSteps === before.steps
      return { objective: end, ...where, ...(isUsual && { maxSteps: after.steps }) }
    }
    const scales = from.map((scale, input) => scaleBetween(scale, to[input]!, share))
    return { objective: dataReference({ ...plain, scaling, scales }), ...where }
  }
}

/**
 * The view on the way, by equal factors for equal shares: the sides of views are lengths of quite
 * different sizes.
 */
function viewBetween(a: Viewport, b: Viewport, share: number): Viewport {
  const [x0, x1] = between(a.x0, a.x1, b.x0, b.x1, share)
  const [y0, y1] = between(a.y0, a.y1, b.y0, b.y1, share)
  return { x0, x1, y0, y1 }
}

function between(a0: number, a1: number, b0: number, b1: number, share: number) {
  if (share >= 1) return [b0, b1] as const
  const span = (a1 - a0) * ((b1 - b0) / (a1 - a0)) ** share
  // Both intervals have one place that stays put as the scale changes, as in a zoom.
  const moved = (b1 - b0) / (a1 - a0) === 1 ? share : (span - (a1 - a0)) / (b1 - b0 - (a1 - a0))
  const from = a0 + (b0 - a0) * moved
  return [from, from + span] as const
}

function pointBetween(a: Point, b: Point, share: number): Point {
  if (share >= 1) return b
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
}
