import type { CellFlaw, Sheet, SheetFlaw } from '../sheet'
import { columnNames, usualHeadings } from './column-names'
import { type CellReading, decimalOfCells, readCell } from './number-cell'
import type { SheetRow } from './records'

/** Rows of equally many cells, understood as far as that goes before anything is chosen. */
export interface Grid {
  readonly sheet: Sheet
  /** The rows that are no headings, in the order of `columns`' entries. */
  readonly rows: readonly SheetRow[]
  readonly columns: readonly (readonly CellReading[])[]
}

/** The first row whose cells are more than those of the first of all, or fewer. */
export function raggedRow(rows: readonly SheetRow[]): SheetFlaw | null {
  const expected = filled(rows[0]!)
  for (const each of rows) {
    const most = filled(each)
    const cells = most > expected ? most : each.cells.length
    if (cells < expected || most > expected)
      return { kind: 'ragged', row: each.row, cells, expected }
  }
  return null
}

/** @param taken names that mean something else in expressions, beside functions and constants */
export function gridOf(all: readonly SheetRow[], taken: ReadonlySet<string>): Grid {
  const first = all[0]!.cells.slice(0, filled(all[0]!))
  const hasHeadings = first.every(isHeading)
  const rows = hasHeadings ? all.slice(1) : all
  const decimal = decimalOfCells(rows.flatMap(({ cells }) => cells))
  const columns = first.map((_, column) =>
    rows.map(({ cells }) => readCell(cells[column]!, decimal)),
  )
  const headings = hasHeadings ? first.map((cell) => cell.trim()) : usualHeadings(first.length)
  const names = columnNames(headings, taken)
  const described = columns.map((cells, index) => {
    const heading = hasHeadings ? headings[index]! : ''
    const row = cells.findIndex((cell) => typeof cell !== 'number')
    return {
      heading,
      name: names[index]!,
      isNumeric: isNumeric(cells),
      flaw: row < 0 ? null : flawOf(rows[row]!, index, cells[row]!, heading || names[index]!),
    }
  })
  return { sheet: { columns: described, rows: rows.length, hasHeadings, decimal }, rows, columns }
}

/** The flaw of a cell of the grid. */
export function flawAt({ sheet, rows, columns }: Grid, column: number, row: number): CellFlaw {
  const { heading, name } = sheet.columns[column]!
  return flawOf(rows[row]!, column, columns[column]![row]!, heading || name)
}

function flawOf(
  { row, cells }: SheetRow,
  index: number,
  reading: CellReading,
  column: string,
): CellFlaw {
  if (typeof reading === 'number') throw new RangeError(`row ${row}: ${reading} is a number`)
  return { kind: 'cell', reason: reading, row, column, text: cells[index]!.trim() }
}

/** Cells up to the last that is not empty: spreadsheets add empty ones at will. */
function filled({ cells }: SheetRow): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1
}

function isHeading(cell: string): boolean {
  return cell.trim() === '' || readCell(cell, '.') === 'text'
}

function isNumeric(cells: readonly CellReading[]): boolean {
  const given = cells.filter((cell) => cell !== 'missing')
  return 2 * given.filter((cell) => cell !== 'text').length >= given.length && given.length > 0
}
