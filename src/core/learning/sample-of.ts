import type { DataParts } from '../data/data-reference'
import { type Frame, lineFrame } from '../data/measures'
import type { Expression } from '../expression/tree'
import type { FormulaError } from '../records/formula-error'
import { columnNames, namedColumns } from './rows'
import { readSample } from './sample'
import { centredSquares } from './squares'

/** An expression of one row, and the data that it is about. */
export interface SampleRequest extends Pick<DataParts, 'table' | 'columns' | 'scaling'> {
  readonly sample: string
}

export interface SampleReading {
  readonly parameters: readonly [string, string]
  /** The frame in which to look at its mean. */
  readonly frame: Frame
  /** Sentences on how it was read. */
  readonly notes: readonly string[]
}

export type SampleAnswer =
  | { readonly ok: true; readonly reading: SampleReading }
  | { readonly ok: false; readonly error: FormulaError }

export function readSampleOf(request: SampleRequest): SampleAnswer {
  const { sample } = request
  const read = readSample(sample, [...columnNames(request).keys()])
  if (!read.ok) return read
  const { parameters, notes } = read
  // Read anew with the columns that it names alone, in whose order it will be given them.
  const columns = namedColumns(sample, request)
  const again = readSample(sample, [...columns.keys()])
  if (!again.ok) return again
  const frame = frameOf(again.expression, columns, request)
  return { ok: true, reading: { parameters, frame, notes } }
}

function frameOf(
  sample: Expression,
  columns: ReadonlyMap<string, Float64Array>,
  { table }: SampleRequest,
): Frame {
  const given = { rows: table.rows, columns: [...columns.values()], inputs: {} }
  const { inputs } = centredSquares(sample, given) ?? { inputs: null }
  if (!inputs) return { view: { x0: -5, x1: 5, y0: -5, y1: 5 }, start: null }
  const { u, v, tilt, least, across, along } = inputs as Readonly<Record<string, number>>
  const square = { at: [u!, v!] as const, tilt: tilt!, across: across!, along: along! }
  // Distance that either parameter has to go by itself for the loss to double.
  const far = Math.sqrt(least! / across!)
  const width = Number.isFinite(far) && far > 0 ? far : 1
  const steep = Math.sqrt((along! + across! * tilt! ** 2) / across!)
  return lineFrame({
    inputs: [{ mean: 0, width: Number.isFinite(steep) && steep > 0 ? steep : 1 }],
    target: { mean: 0, width },
    line: { ...square, least: least!, rank: 2 },
  })
}
