import { fixed, readable } from '../../../core/records/number-format'

/** Digits beyond which a value is told as what it is above the lowest. */
const most = 5

/**
 * Texts for values in increasing order, in as few digits as tell most of them apart: those between the ends that these do not tell
 * from a neighbour have none, ''. Where more would be many, all but the first are told by what they are above it: 78.3323,
 * +2·10⁻⁹.
 */
export function scaleLabels(values: readonly number[]): readonly string[] {
  const last = values.length - 1
  for (const digits of [3, most]) {
    const texts = values.map((value) => short(value, digits))
    if (new Set(texts).size <= values.length / 2) continue
    const isTold = (k: number) =>
      k === 0 || k === last || (texts[k] !== texts[k - 1] && texts[k] !== texts[last])
    return texts.map((text, k) => (isTold(k) ? text : ''))
  }
  const [low = Number.NaN] = values
  return values.map((value, k) => {
    if (k === 0) return short(value, 6)
    const above = value - low
    return Number.isFinite(above) ? `+${short(above, 3)}` : short(value, 3)
  })
}

function short(value: number, digits: number): string {
  const size = Math.abs(value)
  const isWhole = digits < most && size >= 1000 && size < 1e5
  return isWhole ? fixed(value, 0) : readable(value, digits)
}
