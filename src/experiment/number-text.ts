import { decimalOf } from '../core/records/decimal'
import { exact, grouped } from '../core/records/number-format'
import { isWithin, type NumberRange } from '../core/records/number-range'
import { quoted } from './quoted'

/** `message` is a sentence on what is wrong, and one on what is allowed. */
export type NumberReading =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly message: string }

/** Reads a decimal number as links and files have it: 0.5, 1e-3, +2, −5. What people type has `readTyped`. */
export function readNumber(text: string, range: NumberRange = {}): NumberReading {
  const written = text.trim()
  const value = decimalOf(written) ?? Number.NaN
  const flaw = flawOf(written, value, range)
  if (flaw === null) return { ok: true, value }
  return { ok: false, message: notAllowed(flaw, range) }
}

export function notAllowed(flaw: string, range: NumberRange): string {
  return `${flaw} Allowed: ${allowed(range)}.`
}

/** A number as a person would write it, and such that `readNumber` reads back the same double. */
export function writeNumber(value: number): string {
  if (Object.is(value, -0)) return '-0'
  return value !== 0 && Math.abs(value) < 1e-4 ? value.toExponential() : String(value)
}

/** The flaw of `value`, which is NaN where `written` is no number; null where there is none. */
export function flawOf(written: string, value: number, range: NumberRange): string | null {
  if (written === '') return 'The number is missing.'
  if (Number.isNaN(value) && /^[\d.,+−–-]*,/.test(written))
    return `${quoted(written)} has a comma: write a decimal point, and no thousands separators.`
  if (Number.isNaN(value)) return `${quoted(written)} is not a decimal number.`
  if (!Number.isFinite(value)) return `${quoted(written)} is too large for a computer’s number.`
  if (range.integer && !Number.isInteger(value)) return `${quoted(written)} is not a whole number.`
  return isWithin(value, range) ? null : `${quoted(written)} is out of range.`
}

function allowed({ min, max, above, below, integer }: NumberRange): string {
  const kind = integer ? 'whole number' : 'number'
  const bounds = [
    min === undefined ? '' : max === undefined ? `of at least ${shown(min)}` : `from ${shown(min)}`,
    max === undefined ? '' : min === undefined ? `of at most ${shown(max)}` : `to ${shown(max)}`,
    above === undefined ? '' : `above ${shown(above)}`,
    below === undefined
      ? ''
      : `${above === undefined && min === undefined ? '' : 'and '}below ${shown(below)}`,
  ].filter((bound) => bound !== '')
  return bounds.length === 0 ? `any finite ${kind}` : `a ${kind} ${bounds.join(' ')}`
}

function shown(bound: number): string {
  return Number.isSafeInteger(bound) ? grouped(bound) : exact(bound)
}
