import { exact } from '../core/records/number-format'
import { isWithin, type NumberRange } from '../core/records/number-range'
import { flawOf, notAllowed } from './number-text'
import { quoted } from './quoted'

export type TypedReading =
  | {
      readonly ok: true
      /** One number, or the several of a list such as (−2.805, 3.131), each within the range where it is one alone. */
      readonly values: readonly number[]
      /** A note on a text that may be meant otherwise; null where there is but one way to read it. */
      readonly note: string | null
    }
  | { readonly ok: false; readonly message: string }

/** A number, and what else its text may stand for. */
interface Written {
  readonly value: number
  readonly other: number | null
}

/** Longer than any number that a person writes, and short enough for every pattern here. */
const longest = 200

/**
 * Reads numbers as people write them, and as the page itself does: 0,5 and 1 000, 1/3, 2π, 3.28·10⁻¹⁴, (−2.805, 3.131).
 * A link is stricter: `readNumber`.
 *
 * A comma before three digits, as in 1,000, stands between thousands where a whole number is asked for and before a
 * fraction elsewhere, unless only the other reading is in range.
 */
export function readTyped(text: string, range: NumberRange = {}): TypedReading {
  const shown = text.trim()
  const plain = text.length > longest ? '' : cleaned(text)
  const single = numberIn(plain)
  if (single) return judged(shown, single, range)
  const list = listIn(plain)
  const [first] = list ?? []
  if (list && first && list.length === 1) return judged(shown, first, range)
  if (list) return { ok: true, values: list.map(({ value }) => value), note: null }
  const flaw = shown === '' ? 'The number is missing.' : `${quoted(shown)} is not a number.`
  return { ok: false, message: notAllowed(flaw, range) }
}

function judged(shown: string, written: Written, range: NumberRange): TypedReading {
  const { value, other } = range.integer ? thousandsFirst(written) : written
  const [taken, left] =
    other !== null && !isWithin(value, range) && isWithin(other, range)
      ? [other, value]
      : [value, other]
  const flaw = flawOf(shown, taken, range)
  if (flaw !== null) return { ok: false, message: notAllowed(flaw, range) }
  return { ok: true, values: [taken], note: left === null ? null : noteOn(shown, taken, left) }
}

function thousandsFirst({ value, other }: Written): Written {
  return other === null ? { value, other } : { value: other, other: value }
}

function noteOn(shown: string, taken: number, left: number): string {
  const instead = Math.abs(left) > Math.abs(taken) ? 'without the comma' : 'with a point'
  return `${quoted(shown)} was read as ${exact(taken)}. If ${exact(left)} is meant, write it ${instead}.`
}

/** A whole number, in brackets or without. */
const whole = String.raw`(?:\(([+-]?\d+)\)|([+-]?\d+))`

/** In the signs of a keyboard: minus as -, times as *, 10⁻³ as e-3, every space as one of the plain kind, lines and columns as ;. */
function cleaned(text: string): string {
  const signs = text
    // Before the normal form takes ½ of 1½ for a digit beside others.
    .replace(/(?<=\d)(?=[¼-¾⅐-⅞])/g, '?')
    .replace(/[⁺⁻⁰¹²³⁴-⁹]+/g, '^$&')
    .normalize('NFKC')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/g, '')
    .replace(/[\n\r\t|]+/g, ';')
    .replace(/[−–—‐‒]/g, '-')
    .replace(/[’ʼ`]/g, "'")
    .replace(/\\pi\b|π/g, ' pi')
    .replace(/\*\*/g, '^')
    .replace(/\\(cdot|times)\b|[·⋅×∙•]/g, '*')
    .replace(/(?<=\d) ?x ?(?=10 ?\^)/gi, '*')
    .replace(/\{([^{}]*)\}/g, '$1')
    .replace(/[÷⁄∕]/g, '/')
    .replace(/\s+/g, ' ')
    .trim()
    // A name before the numbers, as in “w = 3”, or the word “from” is dropped.
    .replace(/^\p{L}[\p{L}\d]* ?= ?|^from /u, '')
  return signs
    .replace(new RegExp(`(?<=\\d) ?\\* ?10 ?\\^ ?${whole}`, 'g'), 'e$1$2')
    .replace(new RegExp(`(?<![\\d.,])10 ?\\^ ?${whole}`, 'g'), '1e$1$2')
}

/** Several numbers, in brackets or without; null where any of them is none. */
function listIn(text: string): readonly Written[] | null {
  const bare = /^[([<](.*)[)\]>]$/.exec(text)?.[1]?.trim()
  const ways = [/;/, /, /, / to | and /, /,/, / /]
  for (const way of ways) {
    const pieces = (bare ?? text).split(way).map((piece) => piece.trim())
    const isSpace = way.source === ' '
    const kept = isSpace ? pieces.filter((piece) => piece !== '') : pieces
    // Within brackets a comma stands between numbers, unless what follows is no way to begin one.
    if (kept.length < 2 || kept.some((piece) => /^0\d/.test(piece))) continue
    const numbers = kept.map(numberIn)
    if (numbers.every((number) => number !== null)) return numbers
  }
  const alone = bare === undefined ? null : numberIn(bare)
  return alone && [alone]
}

const number = /(?:\d(?:[\d.,' ]*[\d.,])?|[.,]\d+)(?:e[+-]?\d+)?|pi/iy
const power = new RegExp(` ?\\^ ?${whole}`, 'y')
const percent = /%/y
/** Signs between factors; without one only π multiplies what is before it. */
const between = / ?([*/]) ?|(?<=\d) ?(?=pi)/iy

/** Products and quotients of numbers, of π and of powers; null for anything else. */
function numberIn(text: string): Written | null {
  const [, sign, rest = ''] = /^([+-]?) ?(.*)$/.exec(text) ?? []
  let at = 0
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(rest)
    if (found) at = pattern.lastIndex
    return found
  }
  const takeFactor = () => {
    const [token] = take(number) ?? []
    if (token === undefined) return null
    const base = /^pi$/i.test(token) ? { value: Math.PI, other: null } : decimal(token)
    const [, raised, plain] = take(power) ?? []
    const exponent = Number(raised ?? plain ?? 1)
    const scale = take(percent) ? 100 : 1
    return base && mapped(base, (value) => value ** exponent / scale)
  }
  let result = takeFactor()
  while (result && at < rest.length) {
    const operator = take(between)
    const factor = operator && takeFactor()
    result = factor ? combined(result, operator[1] ?? '*', factor) : null
  }
  return result && sign === '-' ? mapped(result, (value) => -value) : result
}

function combined(left: Written, operator: string, right: Written): Written {
  return mapped(left, (value) => (operator === '*' ? value * right.value : value / right.value))
}

function mapped({ value, other }: Written, change: (value: number) => number): Written {
  return { value: change(value), other: other === null ? null : change(other) }
}

/** Digits with a point or a comma, and thousands apart by either, by spaces or by apostrophes. */
function decimal(token: string): Written | null {
  const [mantissa = '', exponent = '0'] = token.split(/e/i)
  const written = (digits: string): Written => ({
    value: Number(`${digits}e${exponent}`),
    other: null,
  })
  const pointed = mantissa.replace(',', '.')
  if (/^(\d+\.?\d*|\.\d+)$/.test(mantissa)) return written(mantissa)
  if (/^[1-9]\d{0,2},\d{3}$/.test(mantissa))
    return { ...written(pointed), other: written(mantissa.replace(',', '')).value }
  if (/^(\d+,\d*|,\d+)$/.test(mantissa)) return written(pointed)
  if (/^\d{1,3}([ ']\d{3})+([.,]\d*)?$/.test(mantissa)) return written(pointed.replace(/[ ']/g, ''))
  if (/^\d{1,3}(,\d{3})+(\.\d*)?$/.test(mantissa)) return written(mantissa.replaceAll(',', ''))
  if (/^\d{1,3}(\.\d{3})+(,\d*|\.\d{3})$/.test(mantissa))
    return written(mantissa.replaceAll('.', '').replace(',', '.'))
  return null
}
