import type { Point, Viewport } from '../records/experiment'
import type { CentredSquares } from './least-squares'

/** Measures of how data lie, as far as it decides where to look at a loss over them. */
export interface Measures {
  /** Spread of each input, as it is scaled. */
  readonly inputs: readonly Spread[]
  readonly target: Spread
  /** Squares of the line through the target by the first input. */
  readonly line: CentredSquares
}

/** The spread of a column: its mean, and how far its values are from their median, halves of them farther; never 0. */
export interface Spread {
  readonly mean: number
  readonly width: number
}

/** The frame in which to look at a loss, and the start. */
export interface Frame {
  readonly view: Viewport
  /** Null where one has to be looked for. */
  readonly start: Point | null
}

export function spreadOf(values: ArrayLike<number>): Spread {
  const mean = Array.from(values).reduce((sum, value) => sum + value / values.length, 0)
  const median = middle(Float64Array.from(values).sort())
  const distances = Float64Array.from(values, (value) => Math.abs(value - median)).sort()
  const usual = middle(distances)
  // The farthest value tells where more than half of them are one.
  const width = usual > 0 ? usual : distances.at(-1)!
  return { mean, width: width > 0 ? width : Math.abs(mean) || 1 }
}

function middle(sorted: Float64Array): number {
  return sorted[Math.floor(sorted.length / 2)]!
}

/** A view that is centred at 0 and reaches about so far along either axis. */
export function around(x: number, y: number): Viewport {
  const [x0, x1] = readable(-x, x)
  const [y0, y1] = readable(-y, y)
  return { x0, x1, y0, y1 }
}

/** The interval with ends that can be read: of two digits of its half, outwards. */
function readable(from: number, to: number): readonly [from: number, to: number] {
  const digits = 1 - Math.floor(Math.log10((to - from) / 2))
  const end = (value: number, round: (scaled: number) => number) => {
    const end = Number(`${round(Number(`${value}e${digits}`))}e${-digits}`)
    // A number that is written with an exponent already is not to be read anyway.
    return Number.isFinite(end) ? end : value
  }
  return [end(from, Math.floor), end(to, Math.ceil)]
}

/**
 * The frame for a loss of w·x + b that wants b + w·x near y: it shows the origin, the line of least squares, and how far a
 * descent that minds one parameter alone goes on the way from the one to the other.
 */
export function lineFrame({ inputs: [input], target, line }: Measures): Frame {
  const [w, b] = line.at
  const squares = line.along + line.across * line.tilt ** 2
  // Along w from the origin, and along b.
  const alone = squares > 0 ? w + (line.across * line.tilt * b) / squares : 0
  const level = b + line.tilt * w
  const steepness = target.width / (input?.width ?? 1)
  const [x0, x1] = span([0, w, alone], 2 * steepness)
  const [y0, y1] = span([0, b, level], 2 * target.width)
  return { view: { x0, x1, y0, y1 }, start: [0, 0] }
}

/** An interval that holds these places with a margin, and at least so much on either side of their middle. */
function span(places: readonly number[], least: number): readonly [from: number, to: number] {
  const [low, high] = [Math.min(...places), Math.max(...places)]
  const centre = (low + high) / 2
  const reach = Math.max(0.65 * (high - low), least)
  return readable(centre - reach, centre + reach)
}
