import Papa from 'papaparse'
import { mostRows } from '../table'
import { readCell } from './number-cell'

/** Cells of one row as text; rows count from 1 as a spreadsheet counts them. */
export interface SheetRow {
  readonly row: number
  readonly cells: readonly string[]
}

export interface Records {
  readonly rows: readonly SheetRow[]
  /** The row of the first quote that is out of place. */
  readonly strayQuote: { readonly row: number; readonly isOpen: boolean } | null
  /** Whether the text went on. */
  readonly isCut: boolean
}

/** Delimiters from the likeliest on; a blank stands for any run of blanks. */
const delimiters = ['\t', ';', ',', '|', ' '] as const
type Delimiter = (typeof delimiters)[number]

/** Lines that are looked at to find the delimiter. */
const sample = 50

/** The cells of a text, with neither the empty rows nor those that begin with #. */
export function recordsOf(text: string): Records {
  const delimiter = delimiterOf(text)
  const { data, errors, meta } = parsed(text, delimiter, 2 * mostRows + 2)
  const quote = errors.find(({ type }) => type === 'Quotes')
  return {
    rows: data.flatMap((cells, index) => (isBlank(cells) ? [] : [{ row: index + 1, cells }])),
    strayQuote: quote
      ? { row: (quote.row ?? 0) + 1, isOpen: quote.code === 'MissingQuotes' }
      : null,
    isCut: meta.truncated,
  }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '') || cells[0]!.trimStart().startsWith('#')
}

/** The one between whose cells most are numbers, in as many columns throughout as can be. */
function delimiterOf(text: string): Delimiter {
  const head = text.split(/\r\n|\r|\n/, sample + 1).slice(0, sample)
  const scores = delimiters.map((delimiter) => scoreOf(head.join('\n'), delimiter))
  return delimiters[scores.indexOf(Math.max(...scores))]!
}

function scoreOf(text: string, delimiter: Delimiter): number {
  const rows = parsed(text, delimiter, sample).data.filter((cells) => !isBlank(cells))
  const width = rows[0]?.length ?? 0
  if (width < 2) return 0
  const even = rows.filter((cells) => cells.length === width).length / rows.length
  const cells = rows.slice(1).flat()
  // One with its thousands apart is refused as what it is, and not torn at its blanks.
  const isNumber = (cell: string) =>
    [readCell(cell, '.'), readCell(cell, delimiter === ',' ? '.' : ',')].some(
      (reading) => Number.isFinite(reading) || reading === 'grouped',
    )
  const numbers = cells.filter(isNumber).length / Math.max(1, cells.length)
  return even + numbers
}

function parsed(text: string, delimiter: Delimiter, preview: number) {
  // Papa takes one character for a delimiter, and lines for rows: blanks on either side are none.
  const given = delimiter === ' ' ? text.replace(/[^\S\r\n]+/g, ' ').replace(/^ | $/gm, '') : text
  return Papa.parse<readonly string[]>(given, { delimiter, preview })
}
