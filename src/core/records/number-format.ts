const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** Sizes that are written out; what is smaller or larger, and has no more digits than that, is a multiple of a power of ten. */
const [least, most] = [1e-4, 6] as const

/** A number with at most `digits` significant digits for reading, without trailing zeros: −1.25·10⁻⁷, 12 500, 0.333. */
export function readable(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return notFinite(value)
  if (value === 0) return '0'
  // The number is read off its text, since the largest doubles round to what is none.
  const [mantissa = '', exponent] = value.toExponential(digits - 1).split('e')
  return shortest(`${mantissa.replace(/\.0*$|(\.\d*?)0+$/, '$1')}e${exponent}`)
}

/**
 * A number with as many digits as tell the double from its neighbours, for reading; links, files and fields have
 * `writeNumber`.
 */
export function exact(value: number): string {
  if (!Number.isFinite(value)) return notFinite(value)
  return value === 0 ? '0' : shortest(value.toExponential())
}

/**
 * A number with so many digits after the point, zeros included, for numbers that are compared with one another; fewer than
 * none leave tens out of powers of ten.
 */
export function fixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return notFinite(value)
  const places = Math.min(100, Math.max(0, decimals))
  if (Number(value.toFixed(places)) === 0) return places <= most ? (0).toFixed(places) : '0'
  const size = Math.abs(value)
  const magnitude = Number(value.toExponential().split('e')[1])
  // A double has no more than 17 digits to show.
  if (size >= least && size < 10 ** most)
    return spaced(value.toFixed(Math.min(16 - magnitude, places)))
  return powered(value.toExponential(Math.max(0, Math.min(16, decimals + magnitude))))
}

/** A power of ten, or a multiple of it, on an axis that has only such: 10⁰, 2·10⁻³. */
export function powerOfTen(exponent: number, mantissa = 1): string {
  return powered(`${mantissa}e${exponent}`)
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

/** Every digit of a whole number, which may be counted: 1 000 000. */
export function grouped(count: number): string {
  return spaced(String(count))
}

function notFinite(value: number): string {
  return Number.isNaN(value) ? 'undefined' : value > 0 ? '∞' : '−∞'
}

/** The shorter notation of a text such as 1.25e-7, in which no digit is a trailing zero. */
function shortest(text: string): string {
  const value = Number(text)
  const digits = text.replace(/e.*|\D/g, '').length
  const size = Math.abs(value)
  const isPlain = size >= least && size < 10 ** Math.max(most, digits)
  return isPlain ? spaced(String(value)) : powered(text)
}

/** Thin spaces between thousands from 10 000 on, as the SI brochure has it, and a true minus sign. */
function spaced(text: string): string {
  const [whole = '', fraction] = minus(text).split('.')
  const groups = /\d{5}/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') : whole
  return fraction === undefined ? groups : `${groups}.${fraction}`
}

/** Rewrites 1.25e-7 as 1.25·10⁻⁷. */
function powered(text: string): string {
  const [mantissa = '', exponent = ''] = text.split('e')
  const factor = minus(mantissa).replace(/^(−?)1$/, '$1')
  return `${factor}${/\d/.test(factor) ? '·' : ''}10${raised(Number(exponent))}`
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

/**
 * A text cut before and after its raised digits, which are given as plain ones: 2·10⁻¹⁵ as 2·10 and −15. Plain and raised
 * pieces take turns, a plain one first. The page raises them itself, as fonts rarely have all of them.
 */
export function raisedApart(text: string): readonly string[] {
  return text
    .split(/([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)/)
    .map((piece, index) => (index % 2 === 0 ? piece : lowered(piece)))
}

function lowered(text: string): string {
  return [...text].map((sign) => (sign === '⁻' ? '−' : String(superscripts.indexOf(sign)))).join('')
}
