import { RandomNumbers } from './random'
import { createTable, mostRows, type Table } from './table'

/**
 * Kinds of made-up data. `line`: y about a line; `outliers`: one in ten far above it; `uneven`: farther from it the larger
 * |x| is; `populations`: about two lines, one above the other; `saturating`: about a curve that levels off; `classes`: y is
 * 0 or 1, with x about a middle of its own for each.
 */
export const syntheticKinds = [
  'line',
  'outliers',
  'uneven',
  'populations',
  'saturating',
  'classes',
] as const

export type SyntheticKind = (typeof syntheticKinds)[number]

/** All that decides the points of a made-up table. */
export interface Synthetic {
  readonly kind: SyntheticKind
  /** Slope of the line, or of the curve at 0; of classes, how far apart their middles are. */
  readonly slope: number
  /** Value of y at x = 0; of classes, the place halfway between their middles. */
  readonly intercept: number
  /** Standard deviation of what is added to y, or to x for classes, in [0, ∞). */
  readonly noise: number
  /** An integer in [2, 10 000]. */
  readonly points: number
  /** An integer in [0, 2³²). */
  readonly seed: number
}

export const usualSynthetic: Synthetic = {
  kind: 'line',
  slope: 2,
  intercept: 1,
  noise: 0.5,
  points: 50,
  seed: 1,
}

/** Half the range of x. */
const reach = 3

/**
 * Columns x and y, the same for the same request on every machine. Rounded to three decimals, so that a link can carry them.
 * Throws a RangeError at a number of points, a noise or a seed that is out of range.
 */
export function synthesise(request: Synthetic): Table {
  check(request)
  const random = new RandomNumbers(request.seed)
  const rows = Array.from({ length: request.points }, (_, row) => pointOf(request, row, random))
  return createTable([
    ['x', rows.map(([x]) => rounded(x))],
    ['y', rows.map(([, y]) => rounded(y))],
  ])
}

function check({ points, noise, seed }: Synthetic): void {
  if (!(Number.isInteger(points) && points >= 2 && points <= mostRows)) {
    throw new RangeError(`points: expected 2 to ${mostRows}, got ${points}`)
  }
  if (!(noise >= 0 && noise < Infinity)) throw new RangeError(`noise: expected ≥ 0, got ${noise}`)
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)) {
    throw new RangeError(`seed: expected an integer in [0, 2³²), got ${seed}`)
  }
}

function pointOf(
  { kind, slope, intercept, noise }: Synthetic,
  row: number,
  random: RandomNumbers,
): readonly [x: number, y: number] {
  if (kind === 'classes') {
    const y = row % 2
    return [intercept + slope * (y - 0.5) + noise * random.normal(), y]
  }
  const x = reach * (2 * random.uniform() - 1)
  const error = noise * random.normal()
  const y = intercept + slope * x
  switch (kind) {
    case 'line':
      return [x, y + error]
    case 'outliers':
      return [x, y + error + (row % 10 === 9 ? 4 * spread(slope, noise) : 0)]
    case 'uneven':
      return [x, y + (error * 2 * Math.abs(x)) / reach]
    case 'populations':
      return [x, y + error + (row % 2 === 0 ? 1 : -1) * spread(slope, noise)]
    case 'saturating':
      // A curve without functions whose last digits differ between engines.
      return [x, intercept + (slope * x) / Math.sqrt(1 + x * x) + error]
    default:
      throw kind satisfies never
  }
}

/** Distance that something has to have from a line to be seen beside its slope and its noise. */
function spread(slope: number, noise: number): number {
  return 3 * noise + Math.abs(slope)
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
