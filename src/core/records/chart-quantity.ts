import type { Columns } from './columns'
import type { Point } from './experiment'
import { norm } from './norm'

/** Quantities of a run that can be followed from step to step. */
export type ChartQuantity = 'loss' | 'gradient' | 'step' | 'distance' | 'sharpness'

/** A sequence that is computed where it is read: of a million values a chart asks for most only once. */
export interface Sequence {
  readonly length: number
  /** t in [0, length), an integer. */
  at(t: number): number
}

/** f(**w**ₜ) − `offset`. */
export function lossAbove({ f }: Columns, offset: number): Sequence {
  return { length: f.length, at: (t) => f[t]! - offset }
}

/** ‖∇f(**w**ₜ)‖₂. */
export function gradientNorms({ dfdx, dfdy }: Columns): Sequence {
  return { length: dfdx.length, at: (t) => norm(dfdx[t]!, dfdy[t]!) }
}

/** ‖**w**ₜ₊₁ − **w**ₜ‖₂: one fewer than there are iterates. */
export function stepLengths({ x, y }: Columns): Sequence {
  return {
    length: Math.max(0, x.length - 1),
    at: (t) => norm(x[t + 1]! - x[t]!, y[t + 1]! - y[t]!),
  }
}

/** ‖**w**ₜ − `to`‖₂. */
export function distances({ x, y }: Columns, [toX, toY]: Point): Sequence {
  return { length: x.length, at: (t) => norm(x[t]! - toX, y[t]! - toY) }
}
