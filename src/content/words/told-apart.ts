import { readable } from '../../core/records/number-format'

/** The fewest digits, three at least, by which two numbers are told apart; three where none do. */
export function digitsApart(a: number, b: number): number {
  for (let digits = 3; digits < 12; digits++)
    if (readable(a, digits) !== readable(b, digits)) return digits
  return 3
}

/** Both numbers with as many digits as it takes to tell them apart. */
export function toldApart(a: number, b: number): readonly [string, string] {
  const digits = digitsApart(a, b)
  return [readable(a, digits), readable(b, digits)]
}
