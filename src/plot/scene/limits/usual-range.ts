/** Shares of the values that lie beyond the picture at either end: single ones far out would flatten the rest. */
const beyond = 0.004
/** Values that are no farther apart are one, in size and as a share of it: a single has the precision of 10⁻⁷. */
const [least, leastShare] = [1e-12, 1e-6]

/** The range of values that a picture of where every rate ends up shows; about their one value where they all rest there. */
export function usualRange(values: ArrayLike<number>): {
  readonly low: number
  readonly high: number
} {
  const finite: number[] = []
  const stride = Math.max(1, Math.floor(values.length / 8192) | 1)
  for (let i = 0; i < values.length; i += stride)
    if (Number.isFinite(values[i]!)) finite.push(values[i]!)
  finite.sort((a, b) => a - b)
  const at = (share: number) => finite[Math.round(share * (finite.length - 1))] ?? 0
  const [low, high] = [at(beyond), at(1 - beyond)]
  const size = Math.max(Math.abs(low), Math.abs(high))
  const isOne = high - low <= Math.max(size * leastShare, least)
  const about = size > least ? size / 10 : 1
  const room = isOne ? about : (high - low) * 0.06
  return { low: low - room, high: high + room }
}
