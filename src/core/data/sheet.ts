import type { Table } from './table'

/** Longest text that is read for data, in characters; longer ones are refused before they are. */
export const longestSheet = 10 * 2 ** 20

/** Most columns that are read; each is offered as an input and as a target. */
export const mostColumns = 256

/** Cells of a text as they were understood, before some columns become a table. */
export interface Sheet {
  readonly columns: readonly SheetColumn[]
  /** Rows of cells, those of the names not counted. */
  readonly rows: number
  /** Whether the first line holds the columns' names. */
  readonly hasHeadings: boolean
  readonly decimal: '.' | ','
}

export interface SheetColumn {
  /** The heading as it is written in the text; empty without one. */
  readonly heading: string
  /** The name in expressions. */
  readonly name: string
  /** Whether no more than half of the cells that are not empty are words. */
  readonly isNumeric: boolean
  /** The first cell that is no number; null where all are. */
  readonly flaw: CellFlaw | null
}

/** A cell that is no number, and why. Rows count from 1 as a spreadsheet counts them, the line of names included. */
export interface CellFlaw {
  readonly kind: 'cell'
  /**
   * `notFinite`: it says NaN or infinity. `tooLarge`: beyond `largestNumber`. `grouped`: 1,234.5 or 1 234. `eitherWay`:
   * 1,234 could be a number with a decimal comma or one with its thousands apart. `otherPoint`: a decimal comma among
   * decimal points, or the other way round.
   */
  readonly reason:
    | 'missing'
    | 'text'
    | 'notFinite'
    | 'tooLarge'
    | 'grouped'
    | 'eitherWay'
    | 'otherPoint'
  readonly row: number
  /** The column's heading, or its name where it has none. */
  readonly column: string
  readonly text: string
}

/** The flaw that makes a text no data. */
export type SheetFlaw =
  | CellFlaw
  | { readonly kind: 'empty' }
  /**
   * A text that is no characters at all: a spreadsheet's own file, or an encoding other than UTF-8.
   */
  | { readonly kind: 'notText' }
  | { readonly kind: 'tooLong'; readonly characters: number }
  | { readonly kind: 'tooManyRows' }
  | { readonly kind: 'tooManyColumns'; readonly columns: number }
  | { readonly kind: 'tooFewRows'; readonly rows: number }
  /** Number of columns, and of those that hold numbers; the first cell of another that does not, where that is the reason. */
  | {
      readonly kind: 'tooFewColumns'
      readonly columns: number
      readonly numeric: number
      readonly text: CellFlaw | null
    }
  /** A quote that is never closed, or that does not stand around a whole cell. */
  | { readonly kind: 'quote'; readonly row: number; readonly isOpen: boolean }
  | {
      readonly kind: 'ragged'
      readonly row: number
      readonly cells: number
      readonly expected: number
    }

/** The reading of a text. `sheet` is null where it was not understood far enough to choose among its columns. */
export type TableReading =
  | {
      readonly ok: true
      readonly table: Table
      readonly sheet: Sheet
      /** Rows that were left out, as a spreadsheet counts them. */
      readonly leftOut: readonly number[]
    }
  | { readonly ok: false; readonly flaw: SheetFlaw; readonly sheet: Sheet | null }
