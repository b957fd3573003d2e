import { isWithin, type NumberRange } from '../core/records/number-range'

/**
 * The next number up or down from `value` in a field: a tenth of its leading digit on where numbers are positive, so that
 * it takes as many keys from 0.001 to 0.002 as from 1 to 2, and a multiple of 10^`exponent` where they may change sign.
 * Null at the end of the range.
 *
 * @param by ±1, or ±10 for larger steps
 * @param exponent of the step where numbers have either sign
 */
export function stepped(
  value: number,
  by: number,
  range: NumberRange,
  exponent = -1,
): number | null {
  const isPositive = (range.min ?? range.above ?? -1) >= 0
  const magnitude = isPositive && value !== 0 ? magnitudeBeside(value, by) - 1 : exponent
  const unit = Math.max(magnitude + (Math.abs(by) === 10 ? 1 : 0), range.integer ? 0 : -Infinity)
  // The text makes the number, as a product of the two would not always be the one that is meant.
  const next = Number(`${multipleBeside(value / 10 ** unit, by)}e${unit}`)
  const kept = Math.min(range.max ?? Infinity, Math.max(range.min ?? -Infinity, next))
  return kept !== value && isWithin(kept, range) ? kept : null
}

/** The exponent of the leading digit on that side of `value`: below 1, or what rounding has left of it, it is that of 0.9. */
function magnitudeBeside(value: number, by: number): number {
  const [mantissa, exponent] = value.toExponential(9).split('e')
  return Number(exponent) - (by < 0 && Number(mantissa) === 1 ? 1 : 0)
}

/** The whole number next to `multiple`; one that rounding has moved a little is taken for itself. */
function multipleBeside(multiple: number, by: number): number {
  const near = Math.round(multiple)
  const isWhole = Math.abs(multiple - near) < 1e-9 * Math.max(1, Math.abs(near))
  if (isWhole) return near + Math.sign(by)
  return by > 0 ? Math.ceil(multiple) : Math.floor(multiple)
}
