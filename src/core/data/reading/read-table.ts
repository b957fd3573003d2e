import { longestSheet, mostColumns, type Sheet, type SheetFlaw, type TableReading } from '../sheet'
import { createTable, mostRows } from '../table'
import { flawAt, type Grid, gridOf, raggedRow } from './grid'
import { recordsOf } from './records'
import { linesOfTuples } from './tuples'

/**
 * The number of columns, an input and a target, and of rows, that there have to be at least to
 * learn from.
 */
const fewest = 2

export interface Choice {
  /** Places of the columns to take, in their order; absent: all that hold numbers. */
  readonly columns?: readonly number[]
  /** Whether rows are left out in which a chosen cell is no number. */
  readonly leaveOut?: boolean
  /** Names that mean something else in expressions, beside functions and constants. */
  readonly taken?: readonly string[]
}

/** Numbers from CSV, TSV, semicolons, blanks, points in brackets, or the cells of a spreadsheet as they are pasted. */
export function readTable(text: string, choice: Choice = {}): TableReading {
  const grid = gridIn(text, choice)
  return 'kind' in grid ? refused(grid) : chosenFrom(grid, choice)
}

function gridIn(text: string, { taken = [] }: Choice): Grid | SheetFlaw {
  if (text.length > longestSheet) return { kind: 'tooLong', characters: text.length }
  if (isBinary(text)) return { kind: 'notText' }
  const plain = text.replace(/^\ufeff/, '')
  const { rows, strayQuote, isCut } = recordsOf(linesOfTuples(plain) ?? plain)
  if (rows.length === 0) return { kind: 'empty' }
  if (strayQuote) return { kind: 'quote', ...strayQuote }
  const columns = rows[0]!.cells.length
  if (columns > mostColumns) return { kind: 'tooManyColumns', columns }
  const ragged = raggedRow(rows)
  if (ragged) return ragged
  const grid = gridOf(rows, new Set(taken))
  return isCut || grid.rows.length > mostRows ? { kind: 'tooManyRows' } : grid
}

/** A zip, as spreadsheets' own files are, or what UTF-16 leaves when it is read as UTF-8. */
function isBinary(text: string): boolean {
  return text.startsWith('PK\u0003\u0004') || text.includes('\0')
}

function chosenFrom(grid: Grid, { columns: asked, leaveOut = false }: Choice): TableReading {
  const { sheet, rows, columns } = grid
  const numeric = [...columns.keys()].filter((index) => sheet.columns[index]!.isNumeric)
  const chosen = asked ?? numeric
  if (chosen.length < fewest) {
    const text = numeric.length < fewest ? sheet.columns.find(({ isNumeric }) => !isNumeric) : null
    return refused(
      {
        kind: 'tooFewColumns',
        columns: columns.length,
        numeric: numeric.length,
        text: text?.flaw ?? null,
      },
      sheet,
    )
  }
  const tornIn = (row: number) =>
    chosen.find((column) => typeof columns[column]?.[row] !== 'number')
  const torn = [...rows.keys()].filter((row) => tornIn(row) !== undefined)
  if (torn.length > 0 && !leaveOut) return refused(flawAt(grid, tornIn(torn[0]!)!, torn[0]!), sheet)
  const without = new Set(torn)
  const kept = <T>(all: readonly T[]) => all.filter((_, row) => !without.has(row))
  if (rows.length - torn.length < fewest) {
    return refused({ kind: 'tooFewRows', rows: rows.length - torn.length }, sheet)
  }
  const table = createTable(
    chosen.map((index) => [sheet.columns[index]!.name, kept(columns[index]!) as readonly number[]]),
  )
  return { ok: true, table, sheet, leftOut: torn.map((row) => rows[row]!.row) }
}

function refused(flaw: SheetFlaw, sheet: Sheet | null = null): TableReading {
  return { ok: false, flaw, sheet }
}
