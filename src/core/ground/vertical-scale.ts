import { usualRange } from './usual-range'

/**
 * The scale by which the values of a surface become heights in [0, 1]: with the share s = (f − low) / (top − low) of the
 * range, kept within [0, 1], a height is s itself where `compression` is 0, and log(1 + compression · s) / log(1 +
 * compression) elsewhere.
 */
export interface VerticalScale {
  /** The least value; NaN where none is finite. */
  readonly low: number
  /** The height above which the surface is cut off. */
  readonly top: number
  readonly isCut: boolean
  /** In [0, ∞). */
  readonly compression: number
}

/** A typical share of the range below this leaves too little to be seen of what is low. */
const lowest = 0.12
/** The height to which the logarithm lifts what is typical. */
const wanted = 0.34

/**
 * Linear where a typical value lies well above the floor, so that a paraboloid looks like one; logarithmic where a few
 * walls would leave nothing to be seen of the valley. A pole is cut off where the usual range ends; not where the contours
 * do, which have no logarithm to show what is typical far below the top, such as the plain around exp(−x² − y²).
 */
export function verticalScale(values: ArrayLike<number>): VerticalScale {
  const finite = [...Float64Array.from(values).filter(Number.isFinite).sort()]
  const low = finite[0] ?? Number.NaN
  const high = finite.at(-1) ?? Number.NaN
  if (!(low < high)) return { low, top: high, isCut: false, compression: 0 }

  const { typicalHeight, topHeight } = usualRange(finite)
  const isCut = topHeight < high / 2 - low / 2
  const top = isCut ? low + topHeight + topHeight : high
  return { low, top, isCut, compression: compressionFor(typicalHeight / topHeight) }
}

/** The c at which log(1 + c · share) / log(1 + c) is as wanted, by bisection of log c; it grows with c. */
function compressionFor(share: number): number {
  if (share >= lowest) return 0
  let [from, to] = [0, 700]
  for (let k = 0; k < 60; k++) {
    const middle = (from + to) / 2
    const c = Math.exp(middle)
    if (Math.log1p(c * share) / Math.log1p(c) < wanted) from = middle
    else to = middle
  }
  return Math.exp(to)
}
