/** `mantissa` · 10^`exponent`, correctly rounded, which a product of the two would not always be. */
function decimal(mantissa: number, exponent: number): number {
  return Number(`${mantissa}e${exponent}`)
}

/** The numbers `mantissas` · 10ᵏ in [from, to], ascending. `mantissas` are ascending, in [1, 10). */
export function pleasantBetween(
  from: number,
  to: number,
  mantissas: readonly number[],
): readonly number[] {
  const numbers: number[] = []
  const least = Math.max(from, Number.MIN_VALUE)
  for (let k = Math.floor(Math.log10(least)) - 1; k <= Math.log10(to) + 1; k++) {
    for (const mantissa of mantissas) {
      const number = decimal(mantissa, k)
      if (number >= least && number <= to && number < Infinity) numbers.push(number)
    }
  }
  return numbers
}

/**
 * The numbers of `pleasantBetween`, or where rounding leaves none between such ends, or they are none, the number
 * `otherwise` alone.
 */
export function pleasantOr(
  otherwise: number,
  from: number,
  to: number,
  mantissas: readonly number[],
): Some<number> {
  const [first = otherwise, ...rest] = pleasantBetween(from, to, mantissas)
  return [first, ...rest]
}

/** A list that is not empty. */
export type Some<T> = readonly [T, ...T[]]

/** Fewer is rounder: significant digits, where a last digit 5 counts half. */
export function roughness(number: number): number {
  const digits = number.toExponential().replace(/e.*/, '').replace('.', '')
  return digits.length - (digits.endsWith('5') ? 0.5 : 0)
}

/** Three significant digits in steps of at most one per cent. */
export const fineMantissas: readonly number[] = [
  ...range(100, 200, 1),
  ...range(200, 500, 2),
  ...range(500, 1000, 5),
].map((hundredths) => hundredths / 100)

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: (to - from) / step }, (_, index) => from + index * step)
}

/** Away from the ends of the doubles, so that no rate made from this one is 0 or infinite. */
export function moderate(value: number): number {
  return Math.max(1e-250, Math.min(1e250, value))
}
