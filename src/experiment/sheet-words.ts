import {
  type CellFlaw,
  longestSheet,
  mostColumns,
  type Sheet,
  type SheetFlaw,
} from '../core/data/sheet'
import { largestNumber, mostRows } from '../core/data/table'
import { counted, exact, grouped } from '../core/records/number-format'
import { quoted } from './quoted'

/** The refusal of a text that is no data: why, where, and what to do. */
export function sheetRefusal(flaw: SheetFlaw): string {
  switch (flaw.kind) {
    case 'empty':
      return 'There is nothing in it. Paste rows of numbers, with the names of the columns above them.'
    case 'notText':
      return 'This is no plain text. Of a spreadsheet’s own file, copy the cells and paste them, or save it as CSV in UTF-8.'
    case 'tooLong':
      return `This is too long to be read, with ${grouped(Math.ceil(flaw.characters / 2 ** 20))} million characters; up to ${longestSheet / 2 ** 20} million are. Take fewer rows or columns.`
    case 'tooManyRows':
      return `There are more than ${grouped(mostRows)} rows. Take some of them: the first ${grouped(mostRows)}, or every tenth.`
    case 'tooManyColumns':
      return `There are ${grouped(flaw.columns)} columns, and up to ${mostColumns} are read. Take some of them, or put each row on a line of its own.`
    case 'tooFewRows':
      return `${flaw.rows === 0 ? 'No row' : 'Only one row'} of numbers is left. Give at least two.`
    case 'tooFewColumns':
      return tooFewColumns(flaw)
    case 'quote':
      return flaw.isOpen
        ? `A quotation mark of row ${grouped(flaw.row)} is never closed. Close it, or leave quotation marks out.`
        : `In row ${grouped(flaw.row)} something stands behind a closing quotation mark. Write two of them for one inside a cell, or leave them out.`
    case 'ragged':
      return `Row ${grouped(flaw.row)} has ${counted(flaw.cells, 'cell')}, the first row ${grouped(flaw.expected)}. Give every row as many.`
    case 'cell':
      return `${placeOf(flaw)}: ${cellRefusal(flaw)}`
    default:
      throw flaw satisfies never
  }
}

function placeOf({ row, column }: CellFlaw): string {
  return `Row ${grouped(row)}, column ${quoted(column)}`
}

function tooFewColumns({
  columns,
  numeric,
  text,
}: Extract<SheetFlaw, { kind: 'tooFewColumns' }>): string {
  const needed = 'Two at least are needed: an input and a target.'
  if (columns === 1) {
    return `There is only one column. ${needed} Commas, semicolons, tabs or blanks stand between columns.`
  }
  const found =
    ['No column holds', 'Only one column holds'][numeric] ??
    'Too few columns are chosen of those that hold'
  const example =
    text?.reason === 'text'
      ? ` ${placeOf(text)}: ${quoted(text.text)} is no number. Write a number alone, without a unit.`
      : ''
  return `${found} numbers. ${needed}${example}`
}

function cellRefusal({ reason, text }: CellFlaw): string {
  const cell = quoted(text)
  switch (reason) {
    case 'missing':
      return `${text === '' ? 'the cell is empty' : `${cell} is no number`}. Fill it in, or leave such rows out.`
    case 'text':
      return `${cell} is no number. Write a number alone, without a unit, or choose other columns.`
    case 'notFinite':
      return `${cell} is no finite number. Write one, or leave such rows out.`
    case 'tooLarge':
      return `${cell} is too large: numbers go up to ${exact(largestNumber)}, whose squares can be added up.`
    case 'grouped':
      return `${cell} has its thousands apart. Write the digits together.`
    case 'eitherWay':
      return `${cell} could be ${text.replace(',', '')} or ${text.replace(',', '.')}. Write it without the comma, or with a point.`
    case 'otherPoint':
      return `${cell} has another decimal sign than other numbers here. Use one of them throughout.`
    default:
      throw reason satisfies never
  }
}

/** Notes on what was read in a way of its own: decimal commas, rows left out, names that expressions could not hold. */
export function sheetNotes(
  { columns, hasHeadings, decimal }: Sheet,
  leftOut: readonly number[],
  names: readonly string[],
): readonly string[] {
  const taken = columns.filter(({ name }) => names.includes(name))
  const renamed = taken.filter(({ heading, name }) => hasHeadings && heading !== name)
  return [
    hasHeadings ? '' : `The first row holds numbers, so the columns are called ${listed(names)}.`,
    decimal === ',' ? 'Commas are read as decimal points.' : '',
    renamed.length === 0
      ? ''
      : `In formulas ${listed(renamed.map(({ heading, name }) => `${heading === '' ? 'the column without a name' : quoted(heading)} is called ${name}`))}.`,
    leftOut.length === 0 ? '' : rowsLeftOut(leftOut),
  ].filter((note) => note !== '')
}

function rowsLeftOut(rows: readonly number[]): string {
  if (rows.length === 1) return `Row ${grouped(rows[0]!)} is left out.`
  const shown = rows.slice(0, 4).map(grouped)
  const more = rows.length - shown.length
  return `Rows ${more > 0 ? `${shown.join(', ')} and ${grouped(more)} more` : listed(shown)} are left out.`
}

function listed(all: readonly string[]): string {
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}
