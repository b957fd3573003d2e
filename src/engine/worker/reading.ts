import { readTable } from '../../core/data/reading/read-table'
import { readSampleOf } from '../../core/resolve-objective'
import type { ReadingKind } from '../protocol'
import type { Handlers } from './handlers'
import { FormulaRejected } from './objectives'

/** What reads what people have written, in a file of its own, as most never write any. */
export const reading: Handlers<ReadingKind> = {
  *readTable({ text, choice }) {
    yield 0
    const value = readTable(text, choice)
    const columns = value.ok ? value.table.columns : []
    return { value, transfer: columns.map(({ buffer }) => buffer as ArrayBuffer) }
  },

  *readSample(request) {
    yield 0
    const read = readSampleOf(request)
    if (!read.ok) throw new FormulaRejected(read.error)
    return { value: read.reading, transfer: [] }
  },
}
