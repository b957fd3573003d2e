import type { Point, Viewport } from '../../core/records/experiment'
import { widen } from '../../core/records/viewport'

/** From parameter space to the pixels of a plot area whose origin is its top left corner. */
export interface Projection {
  /** The whole rectangle on show. */
  readonly view: Viewport
  readonly width: number
  readonly height: number
  readonly unitsPerPixel: number
  x(value: number): number
  y(value: number): number
  /** The point of parameter space under a pixel, rounded to a quarter of a pixel at most. */
  pointAt(px: number, py: number): Point
}

export function project(narrow: Viewport, width: number, height: number): Projection {
  const view = widen(narrow, width, height)
  const unitsPerPixel = (view.x1 - view.x0) / width
  const digits = decimals(unitsPerPixel / 2)
  return {
    view,
    width,
    height,
    unitsPerPixel,
    x: (value) => (value - view.x0) / unitsPerPixel,
    y: (value) => (view.y1 - value) / unitsPerPixel,
    pointAt: (px, py) => [
      rounded(view.x0 + px * unitsPerPixel, digits),
      rounded(view.y1 - py * unitsPerPixel, digits),
    ],
  }
}

/** How many decimals a multiple of the largest power of ten up to `step` has; negative for tens and more. */
export function decimals(step: number): number {
  // log10 of an exact power of ten may come out a hair too low, and of none comes within 1e-9 of an integer.
  return 0 - Math.floor(Math.log10(step) + 1e-9)
}

/** Rounds to a number of decimals, which may be negative, without leaving digits of the binary fraction behind. */
export function rounded(value: number, digits: number): number {
  if (digits >= 0) return Number(value.toFixed(Math.min(100, digits))) + 0
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const counted = Number(`${mantissa}e${Number(exponent) + digits}`)
  // A double of 1e21 and more is written with an exponent, and has no digits to lose.
  return Math.abs(counted) < 1e21 ? Number(`${counted.toFixed(0)}e${-digits}`) + 0 : value
}
