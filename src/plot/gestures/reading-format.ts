import type { Point } from '../../core/records/experiment'
import { fixed, readable } from '../../core/records/number-format'
import { decimals } from '../scene/projection'

/** f and ∇f at a point; what does not exist there is NaN or infinite. */
export interface Reading {
  readonly at: Point
  readonly f: number
  readonly gradient: Point
}

/** The fineness with which a plot can be read. */
export interface Fineness {
  readonly unitsX: number
  readonly unitsY: number
  /** Difference between the lowest and the highest f on show; 0 or NaN where that is not known. */
  readonly range: number
}

export interface ReadingText {
  readonly x: string
  readonly y: string
  readonly f: string
  readonly gradient: string
}

/** A pixel of x and y, and a two-thousandth of the range of f, but four digits at least. */
export function readingText({ at, f, gradient }: Reading, fineness: Fineness): ReadingText {
  const level = fineness.range > 0 ? decimals(fineness.range / 2000) : Number.NEGATIVE_INFINITY
  // 0 has no first digit to count from.
  const own = f === 0 ? 0 : 3 + decimals(Math.abs(f))
  return {
    x: fixed(at[0], decimals(fineness.unitsX / 2)),
    y: fixed(at[1], decimals(fineness.unitsY / 2)),
    f: Number.isFinite(f) ? fixed(f, Math.max(level, own)) : `not finite (${readable(f)})`,
    // A formula's derivative may have a value where the formula itself has none.
    gradient: [f, ...gradient].every(Number.isFinite)
      ? `(${gradient.map((component) => readable(component, 5)).join(', ')})`
      : 'undefined',
  }
}
