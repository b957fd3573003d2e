/**
 * The range of the finite numbers that are allowed: [min, max], or (above, below), or whatever is
 * left open.
 */
export interface NumberRange {
  readonly min?: number
  readonly max?: number
  readonly above?: number
  readonly below?: number
  readonly integer?: boolean
}

export function isWithin(
  value: number,
  {
    min = -Infinity,
    max = Infinity,
    above = -Infinity,
    below = Infinity,
    integer = false,
  }: NumberRange,
): boolean {
  if (integer && !Number.isInteger(value)) return false
  // Bounds left open are infinite, so that what is not finite is within none of them.
  return value >= min && value <= max && value > above && value < below
}
