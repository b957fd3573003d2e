import { readTable } from '../../core/data/reading/read-table'
import { models, readSampleOf } from '../../core/resolve-objective'
import type { LearningKind } from '../calls'
import type { Handlers } from './handlers'
import { FormulaRejected } from './objectives'

/**
 * Handlers of calls about data and expressions of them, in a file of their own, as most visits
 * never make one.
 */
export const learning: Handlers<LearningKind> = {
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

  *models(request) {
    yield 0
    const value = models(request)
    const { curves, boundaries, fitted, batch } = value
    const arrays = [...(curves ?? []), ...(boundaries ?? []), fitted, batch]
    const transfer = arrays.flatMap((array) => (array ? [array.buffer as ArrayBuffer] : []))
    return { value, transfer }
  },
}
