/** A direction of length 1. */
export type Direction = readonly [dx: number, dy: number]

const sides = 24

/** Off the axes and the diagonals, along which valleys like to lie, and on them. */
const angles = Array.from(
  { length: sides },
  (_, k) => (2 * Math.PI * k) / sides + (k % 3 === 0 ? 0 : 0.05),
)

function towards(angle: number): Direction {
  return [Math.cos(angle), Math.sin(angle)]
}

/** The directions in which f is compared with its value at a place, in the order of their angles. */
export const directions = angles.map(towards)

/**
 * Values of a function of the direction, in the order of the angles: those of `directions`, and between them the extremes, which
 * lie on narrow creases, by golden sections.
 */
export function withExtremes(valueTowards: (direction: Direction) => number): readonly number[] {
  const valueAt = (angle: number) => valueTowards(towards(angle))
  const values = angles.map(valueAt)
  return values.flatMap((value, k) => {
    const [before, after] = [values.at(k - 1)!, values[(k + 1) % sides]!]
    const isLow = value <= before && value <= after
    if (!isLow && !(value >= before && value >= after)) return [value]
    const from = angles.at(k - 1)! - (k === 0 ? 2 * Math.PI : 0)
    const to = angles[(k + 1) % sides]! + (k === sides - 1 ? 2 * Math.PI : 0)
    const sign = isLow ? 1 : -1
    return [value, sign * lowestBetween((angle) => sign * valueAt(angle), from, to)]
  })
}

const section = (Math.sqrt(5) - 1) / 2
/** Sections that leave a millionth of the interval. */
const sections = 29

/** The lowest of a function that falls and then rises. */
function lowestBetween(
  valueAt: (place: number) => number,
  fromPlace: number,
  toPlace: number,
): number {
  let [from, to] = [fromPlace, toPlace]
  let [left, right] = [to - section * (to - from), from + section * (to - from)]
  let [low, high] = [valueAt(left), valueAt(right)]
  for (let k = 0; k < sections; k++) {
    if (low <= high) {
      to = right
      right = left
      high = low
      left = to - section * (to - from)
      low = valueAt(left)
    } else {
      from = left
      left = right
      low = high
      right = from + section * (to - from)
      high = valueAt(right)
    }
  }
  return Math.min(low, high)
}
