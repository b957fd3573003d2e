import type { KnownMinimum } from '../objectives/objective'
import type { ObjectiveDescription } from '../records/description'
import { type CentredSquares, leastSquares } from './least-squares'
import { findLoss } from './losses/catalogue'
import { lossName } from './losses/loss-name'
import { type Frame, type Measures, spreadOf } from './measures'
import { type ColumnScale, columnScale, type Scaling, scaled } from './scaling'
import { columnOf, type Table } from './table'

/**
 * A loss over data: f is the mean over the rows of an expression of one row, and `l2`·‖**w**‖²/2. Made by `dataReference`
 * alone, which sees to it that all of it fits together.
 */
export interface DataReference extends DataParts {
  readonly kind: 'data'
  readonly description: ObjectiveDescription
}

export interface DataParts {
  readonly loss: LossChoice
  readonly table: Table
  /** The id of the table where it comes with the page; null for rows of somebody's own. */
  readonly source: string | null
  /** Names in the table of the inputs, and behind them of the target. */
  readonly columns: readonly string[]
  /** Scaling of the inputs. */
  readonly scaling: Scaling
  /**
   * Scale of each input in its place: of rows that are some of a larger table's, and on the way from one scaling to
   * another.
   */
  readonly scales?: readonly ColumnScale[]
  /** In [0, ∞). */
  readonly l2: number
}

export type LossChoice =
  | { readonly kind: 'builtIn'; readonly id: string }
  /** An expression of one row in two parameters and the names of columns, which has been read. */
  | {
      readonly kind: 'typed'
      readonly sample: string
      readonly parameters: readonly [string, string]
      readonly frame: Frame
    }

/**
 * Throws a RangeError where a loss or a column is not there, or a number out of range.
 *
 * @param frame where to look and to start from, of data that are about to be changed a little; absent: as the data ask for
 */
export function dataReference(parts: DataParts, frame?: Frame): DataReference {
  const { loss, table, columns, scaling, scales, l2 } = parts
  if (!(l2 >= 0 && l2 < Infinity)) throw new RangeError(`l2: expected a number ≥ 0, got ${l2}`)
  const about = loss.kind === 'builtIn' ? ofRecord(loss.id, parts, frame) : ofSample(loss)
  const [what, framed] =
    loss.kind === 'builtIn' ? [loss.id, ''] : [loss.sample, JSON.stringify(loss.frame)]
  const key = JSON.stringify(['data', what, table.key, columns, scales ?? scaling, l2, framed])
  const { view } = about
  return { kind: 'data', ...parts, description: { key, domain: view, words: {}, ...about } }
}

type About = Omit<ObjectiveDescription, 'key' | 'words' | 'domain'>

/** Number of steps for an objective of which nobody knows how long a descent takes. */
const usualSteps = 500

function ofRecord(id: string, parts: DataParts, given: Frame | undefined): About {
  const record = findLoss(id)
  if (!record) throw new RangeError(`loss: no id '${id}' among the built-in losses`)
  const { columns } = parts
  if (columns.length !== record.inputs + 1)
    throw new RangeError(`columns: expected ${record.inputs + 1}, got ${columns.join(', ')}`)
  const measures = measuresOf(parts)
  const { view, start } = given ?? record.frame(measures)
  const isSquares = id === 'linear'
  const minimum = isSquares ? minimumOf(measures.line, parts.l2) : null
  return {
    name: lossName(record.id),
    formula: record.sample,
    parameters: record.parameters,
    view,
    studied: true,
    globalMinima: minimum ? [minimum] : [],
    localMinima: [],
    lesson: record.lesson,
    start,
    steps: isSquares ? stepsFor(measures.line, parts.l2) : usualSteps,
  }
}

function ofSample({ sample, parameters, frame }: Extract<LossChoice, { kind: 'typed' }>): About {
  return {
    name: sample,
    formula: sample,
    parameters,
    view: frame.view,
    studied: false,
    globalMinima: [],
    localMinima: [],
    lesson: null,
    start: frame.start,
    steps: usualSteps,
  }
}

/** The scale of each input. */
export function scalesOf({ table, columns, scaling, scales }: Scaled): readonly ColumnScale[] {
  return scales ?? columns.slice(0, -1).map((name) => scaleOf(columnOf(table, name), scaling))
}

type Scaled = Pick<DataParts, 'table' | 'columns' | 'scaling' | 'scales'>

/** One of a single value is no wider for being standardised. */
function scaleOf(values: Float64Array, scaling: Scaling): ColumnScale {
  return columnScale(values, scaling) ?? columnScale(values, 'centred')!
}

/** A column as the loss sees it: all but the target are scaled. */
export function columnSeen(parts: Scaled, name: string): Float64Array {
  const { table, columns, scaling, scales } = parts
  const values = columnOf(table, name)
  const index = columns.indexOf(name)
  if (index === columns.length - 1) return values
  return scaled(values, scales?.[index] ?? scaleOf(values, scaling))
}

function measuresOf(parts: DataParts): Measures {
  const { table, columns } = parts
  const inputs = columns.slice(0, -1).map((name) => columnSeen(parts, name))
  const target = columnOf(table, columns.at(-1) ?? '')
  const [first = new Float64Array(table.rows)] = inputs
  const ones = new Float64Array(table.rows).fill(1)
  return {
    inputs: inputs.map(spreadOf),
    target: spreadOf(target),
    line: leastSquares(
      first,
      ones,
      target.map((value) => -value),
    ),
  }
}

/** H of the mean of squares: of f without a penalty. */
function hessianOf({ tilt, across, along }: CentredSquares) {
  const b = 2 * across
  return { xx: 2 * along + b * tilt * tilt, xy: b * tilt, yy: b }
}

/** Null where minima form a line. */
function minimumOf(squares: CentredSquares, l2: number): KnownMinimum | null {
  const { at, least, tilt, across, along, rank } = squares
  if (l2 === 0) return rank === 2 ? { at, f: least } : null
  const { xx, xy, yy } = hessianOf(squares)
  const [a, c] = [xx + l2, yy + l2]
  const determinant = a * c - xy * xy
  // (H + l2)·(w − w₀) = −l2·w₀.
  const dx = (-l2 * (c * at[0] - xy * at[1])) / determinant
  const dy = (-l2 * (a * at[1] - xy * at[0])) / determinant
  const [x, y] = [at[0] + dx, at[1] + dy]
  const f = least + across * (dy + tilt * dx) ** 2 + along * dx * dx + (l2 * (x * x + y * y)) / 2
  return { at: [x, y], f }
}

/** Enough for the best rate to come to 10⁻⁶ of where it began, and some more. */
function stepsFor(squares: CentredSquares, l2: number): number {
  const { xx, xy, yy } = hessianOf(squares)
  const middle = (xx + yy) / 2
  const high = middle + Math.hypot((xx - yy) / 2, xy)
  const low = (xx * yy - xy * xy) / high
  const condition = (high + l2) / (low + l2)
  if (!(condition < Infinity)) return usualSteps
  const power = 10 ** Math.floor(Math.log10(15 * condition))
  return Math.min(200_000, Math.max(200, power * Math.ceil((15 * condition) / power)))
}
