import type { Point } from '../../core/records/experiment'
import { decimals } from '../scene/projection'

/** f and ∇f at a point; what does not exist there is NaN or infinite. */
export interface Reading {
  readonly at: Point
  readonly f: number
  readonly gradient: Point
}

/** How finely a plot can be read. */
export interface Fineness {
  readonly unitsPerPixel: number
  /** Between the lowest and the highest f on show; 0 or NaN where that is not known. */
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
  const place = decimals(fineness.unitsPerPixel / 2)
  const level = fineness.range > 0 ? decimals(fineness.range / 2000) : Number.NEGATIVE_INFINITY
  return {
    x: withDecimals(at[0], place),
    y: withDecimals(at[1], place),
    f: Number.isFinite(f)
      ? withDecimals(f, Math.max(level, 3 - magnitude(f)))
      : `not finite (${Number.isNaN(f) ? 'undefined' : f > 0 ? '∞' : '−∞'})`,
    // A formula's derivative may have a value where the formula itself has none.
    gradient: [f, ...gradient].every(Number.isFinite)
      ? `(${gradient.map(component).join(', ')})`
      : 'undefined',
  }
}

function component(value: number): string {
  return value === 0 ? '0' : withDecimals(value, 4 - magnitude(value))
}

/** With so many digits after the point, or where that is no way to write it, as many as come to the same, and a power of ten. */
function withDecimals(value: number, digits: number): string {
  if (value === 0) return digits > 0 && digits <= 6 ? value.toFixed(digits) : '0'
  const size = Math.abs(value)
  const written =
    size >= 1e-4 && size < 1e7
      ? value.toFixed(Math.max(0, Math.min(16 - magnitude(value), digits)))
      : value.toExponential(Math.max(0, Math.min(16, digits + magnitude(value))))
  return written.replace('-', '−').replace('e+', 'e').replace('e-', 'e−')
}

/** The power of ten of the first digit; 0 of what has none. */
function magnitude(value: number): number {
  return value !== 0 && Number.isFinite(value) ? -decimals(Math.abs(value)) : 0
}
