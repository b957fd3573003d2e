import { fixed, readable } from '../../../core/records/number-format'

/** Digits beyond which a value is told as what it is above the lowest. */
const most = 5

/**
 * Texts for values in increasing order, in as few digits as tell them apart. A value between the ends that would take
 * more has none: ''. Where most are so, all but the first are told by what they are above it: 78.3323, +2·10⁻⁹.
 */
export function scaleLabels(values: readonly number[]): readonly string[] {
  for (const digits of [3, most]) {
    const texts = values.map((value) => short(value, digits))
    if (new Set(texts).size === new Set(values).size) return texts
  }
  const many = values.map((value) => short(value, most))
  if (new Set(many).size > values.length / 2) return toldApart(values, many)
  const [low = Number.NaN] = values
  return values.map((value, k) => {
    if (k === 0) return short(value, 6)
    const above = value - low
    return Number.isFinite(above) ? `+${short(above, 3)}` : short(value, 3)
  })
}

function toldApart(values: readonly number[], many: readonly string[]): readonly string[] {
  const few = values.map((value) => short(value, 3))
  const last = values.length - 1
  return values.map((_, k) => {
    if (k > 0 && k < last && (many[k] === many[k - 1] || many[k] === many[last])) return ''
    return few[k] === few[k - 1] || few[k] === few[k + 1] ? many[k]! : few[k]!
  })
}

function short(value: number, digits: number): string {
  const size = Math.abs(value)
  const isWhole = digits < most && size >= 1000 && size < 1e5
  return isWhole ? fixed(value, 0) : readable(value, digits)
}
