import type { Point, Viewport } from '../../core/records/experiment'
import { widen } from '../../core/records/viewport'

/** Maps parameter space to the pixels of a plot area whose origin is its top left corner. */
export interface Projection {
  /** The whole rectangle on show. */
  readonly view: Viewport
  readonly width: number
  readonly height: number
  /** Units of parameter space per pixel, along x and along y. */
  readonly unitsX: number
  readonly unitsY: number
  x(value: number): number
  y(value: number): number
  /** The point of parameter space under a pixel, rounded to a quarter of a pixel at most. */
  pointAt(px: number, py: number): Point
}

/** @param isEqual whether both axes have one scale, so that right angles are seen to be right */
export function project(
  narrow: Viewport,
  width: number,
  height: number,
  isEqual = true,
): Projection {
  const view = widen(narrow, width, height, isEqual)
  const unitsX = (view.x1 - view.x0) / width
  const unitsY = isEqual ? unitsX : (view.y1 - view.y0) / height
  return {
    view,
    width,
    height,
    unitsX,
    unitsY,
    x: (value) => (value - view.x0) / unitsX,
    y: (value) => (view.y1 - value) / unitsY,
    pointAt: (px, py) => [
      rounded(view.x0 + px * unitsX, decimals(unitsX / 2)),
      rounded(view.y1 - py * unitsY, decimals(unitsY / 2)),
    ],
  }
}

/** The number of decimals of a multiple of the largest power of ten up to `step`; negative for tens and more. */
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
