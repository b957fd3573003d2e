import { decimalOf } from '../../records/decimal'
import type { CellFlaw } from '../sheet'
import { largestNumber } from '../table'

/** The number in a cell, or why there is none. */
export type CellReading = number | CellFlaw['reason']

const missing = /^(?:|na|n\/a|#n\/a|null|none|nil|\?|\.|-|–|—)$/i
const notFinite = /^[+−–-]?(?:nan|inf|infinity|∞|1\.#(?:inf|ind|qnan))$/i
/** Digits with a single comma among them, as in 1,5. */
const withComma = /^[+−–-]?\d*,\d+(?:e[+−–-]?\d+)?$/i
/** A comma that may stand between thousands as well. */
const eitherWay = /^[+−–-]?[1-9]\d{0,2},\d{3}$/
/** Thousands apart, by any sign that is in use for it. */
const grouped = /^[+−–-]?\d{1,3}(?:(?:[,. \u00a0\u2009\u202f'’]\d{3})+)(?:[.,]\d+)?$/

/** @param decimal the sign that stands before a number's fraction */
export function readCell(text: string, decimal: '.' | ','): CellReading {
  const cell = text.trim()
  if (missing.test(cell)) return 'missing'
  if (notFinite.test(cell)) return 'notFinite'
  const hasComma = withComma.test(cell)
  if (decimal === '.' && eitherWay.test(cell)) return 'eitherWay'
  if (decimal === '.' && hasComma) return 'otherPoint'
  const value = decimalOf(decimal === ',' && hasComma ? cell.replace(',', '.') : cell)
  if (value === null) return grouped.test(cell) ? 'grouped' : 'text'
  if (decimal === ',' && cell.includes('.')) return 'otherPoint'
  return Math.abs(value) <= largestNumber ? value : 'tooLarge'
}

/** Whether commas are decimal points in these cells: where one can be nothing else, and no number has a point. */
export function decimalOfCells(cells: Iterable<string>): '.' | ',' {
  let commas = false
  for (const text of cells) {
    const cell = text.trim()
    if (cell.includes('.') && decimalOf(cell) !== null) return '.'
    if (withComma.test(cell) && !eitherWay.test(cell)) commas = true
  }
  return commas ? ',' : '.'
}
