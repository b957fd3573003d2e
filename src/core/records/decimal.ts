// Every quantifier is followed by what it cannot match itself, so that a long text takes linear time.
const pattern = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i

/** A decimal number as people write it: 0.5, 1e-3, +2, −5; null where it is none, infinite where it is too large. */
export function decimalOf(text: string): number | null {
  const written = text.trim().replace(/^[−–]/, '-').replace(/e[−–]/i, 'e-')
  return pattern.test(written) ? Number(written) : null
}
