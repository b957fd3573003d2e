const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** `digits` significant digits for reading, with a true minus sign and powers of ten as such: −1.25·10⁻⁷. */
export function readable(value: number, digits = 3): string {
  if (Number.isNaN(value)) return 'undefined'
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
  if (value === 0) return '0'
  const rounded = Number(value.toPrecision(digits))
  const size = Math.abs(rounded)
  if (size >= 1e-3 && size < 10 ** Math.max(6, digits)) return minus(plain(rounded, digits))
  const [mantissa = '', exponent = ''] = rounded.toExponential().split('e')
  const power = minus(mantissa) === '1' ? '' : `${minus(mantissa)}·`
  return `${power}10${raised(Number(exponent))}`
}

/** “from 154 to 14.2”; where both read alike, by how much they differ. */
export function difference(from: number, to: number): string {
  const [first, last] = [readable(from), readable(to)]
  if (first !== last) return `from ${first} to ${last}`
  return from === to ? 'by less than can be shown' : `by ${readable(Math.abs(to - from))}`
}

/** Coordinates less than `nothing` are written as 0. */
export function readablePoint(x: number, y: number, nothing: number): string {
  return `(${coordinate(x, nothing)}, ${coordinate(y, nothing)})`
}

/** A coordinate that is not worth telling from 0 reads as 0. */
function coordinate(value: number, nothing: number): string {
  return Math.abs(value) < nothing ? '0' : readable(value, 4)
}

export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** 1,000,000 with thin spaces, as the SI brochure has it. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, count >= 10_000 ? '\u202f' : '')
}

function plain(rounded: number, digits: number): string {
  const text = rounded.toPrecision(digits)
  const fixed = text.includes('e') ? String(rounded) : text
  return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed
}

function minus(text: string): string {
  return text.replace('-', '−')
}

function raised(exponent: number): string {
  const digits = [...String(Math.abs(exponent))]
    .map((digit) => superscripts[Number(digit)])
    .join('')
  return exponent < 0 ? `⁻${digits}` : digits
}

/** Raised digits as plain ones: ⁻¹⁵ to −15. */
export function lowered(text: string): string {
  return [...text].map((sign) => (sign === '⁻' ? '−' : String(superscripts.indexOf(sign)))).join('')
}
