import { isPlane } from '../data/classes'
import { type DataReference, scalesOf } from '../data/data-reference'
import { scaled } from '../data/scaling'
import { drawsOf } from '../descent/draws'
import { prepareRun } from '../descent/prepared-run'
import { differentiableOverBatch } from '../expression/evaluator'
import type { Given } from '../expression/given'
import type { Expression } from '../expression/tree'
import { isOverData } from '../objectives/kinds'
import type { ObjectiveReference, Point, Run, Viewport } from '../records/experiment'
import { levelSegments } from './level-segments'
import { type Model, modelOf } from './model'
import { sampleIn } from './resolve-data'
import { asMean } from './squares'

/** The request for models, to be drawn beside their data. */
export interface ModelsRequest {
  readonly objective: ObjectiveReference
  /** The parameters of each model. */
  readonly at: readonly Point[]
  /** The window in which they are to be drawn: of one input from x0 to x1, of two all of it, as the table has them. */
  readonly window: Viewport
  /** The step of the run on show: `t` is null where it has ended, `at` is the place in `at` of its model. */
  readonly step: { readonly run: Run; readonly t: number | null; readonly at: number } | null
  /** The row to tell of, by its place in the table; null for none. */
  readonly row: number | null
}

export interface ModelsFound {
  /** The predictions of each model at `curveValues` inputs, evenly from x0 to x1; null where it is no curve. */
  readonly curves: readonly Float64Array[] | null
  /**
   * The boundary of each model, where it is undecided between two classes, as segments x, y, x, y; null where it is no
   * plane.
   */
  readonly boundaries: readonly Float64Array[] | null
  /** The prediction for each row by the model of the step; null without. */
  readonly fitted: Float64Array | null
  /** The rows that the step sees; null where it sees all. */
  readonly batch: Uint32Array | null
  readonly row: RowTold | null
}

/** The loss of one row by the model of the step, and its gradient in the parameters. */
export interface RowTold {
  readonly row: number
  readonly loss: number
  readonly gradient: Point
  /** Root mean square over all rows of either component of their gradients. */
  readonly typical: Point
}

export const curveValues = 161
/** Nodes along either axis between which boundaries are looked for. */
const planeNodes = 72

/** Throws a RangeError where there are no data. */
export function models({ objective, at, window, step, row }: ModelsRequest): ModelsFound {
  if (!isOverData(objective)) throw new RangeError('objective: expected a loss over data')
  const { read, given } = sampleIn(objective)
  if (!read.ok) throw new Error(read.error.message)
  const model = modelOf(objective)
  const shown = (step && at[step.at]) ?? null
  return {
    curves: model && isCurve(objective, model) ? curvesOf(objective, model, at, window) : null,
    boundaries: model && isPlane(objective) ? boundariesOf(objective, model, at, window) : null,
    fitted: model && shown && predicted(model, valuesOf(model.expression, given, shown)),
    batch: step && batchOf(step, given.rows),
    row: shown && row !== null ? rowTold(read.expression, given, shown, row) : null,
  }
}

function isCurve(reference: DataReference, { inputs }: Model): boolean {
  return !isPlane(reference) && [...inputs.values()].every((place) => place === 0)
}

function curvesOf(
  reference: DataReference,
  model: Model,
  at: readonly Point[],
  { x0, x1 }: Viewport,
): readonly Float64Array[] {
  const values = Float64Array.from(
    { length: curveValues },
    (_, k) => x0 + ((x1 - x0) * k) / (curveValues - 1),
  )
  const given = givenInputs(reference, model, [values])
  return at.map((point) => predicted(model, valuesOf(model.expression, given, point)))
}

function boundariesOf(
  reference: DataReference,
  model: Model,
  at: readonly Point[],
  { x0, x1, y0, y1 }: Viewport,
): readonly Float64Array[] {
  const nodes = planeNodes * planeNodes
  const share = (place: number) => place / (planeNodes - 1)
  const across = Float64Array.from(
    { length: nodes },
    (_, k) => x0 + (x1 - x0) * share(k % planeNodes),
  )
  const up = Float64Array.from(
    { length: nodes },
    (_, k) => y0 + (y1 - y0) * share(Math.floor(k / planeNodes)),
  )
  const given = givenInputs(reference, model, [across, up])
  const even = model.isLogOdds ? 0 : 0.5
  return at.map((point) => {
    const values = valuesOf(model.expression, given, point)
    const segments = levelSegments(
      values.map((value) => value - even),
      planeNodes,
    )
    return segments.map((place, k) =>
      k % 2 === 0 ? x0 + (x1 - x0) * share(place) : y0 + (y1 - y0) * share(place),
    )
  })
}

/** The inputs as a model sees them, for values that are as the table has them. */
function givenInputs(
  reference: DataReference,
  { inputs }: Model,
  values: readonly Float64Array[],
): Given {
  const scales = scalesOf(reference)
  const columns: Float64Array[] = []
  for (const [index, place] of inputs) {
    columns[index] = scaled(values[place]!, scales[place]!)
  }
  // A column that the model does not take is read by nobody.
  const all = Array.from(columns, (column) => column ?? values[0]!)
  return { rows: values[0]!.length, columns: all, inputs: {} }
}

/** The values of an expression in each row by itself. */
function valuesOf(expression: Expression, given: Given, [w, b]: Point): Float64Array {
  const of = differentiableOverBatch(asMean(expression), given)
  const one = [0]
  return Float64Array.from({ length: given.rows }, (_, row) => {
    one[0] = row
    return of.over(one).value(w, b)
  })
}

function predicted({ isLogOdds }: Model, values: Float64Array): Float64Array {
  return isLogOdds ? values.map((odds) => 1 / (1 + Math.exp(-odds))) : values
}

function batchOf({ run, t }: NonNullable<ModelsRequest['step']>, rows: number): Uint32Array | null {
  const draws = t === null ? null : drawsOf(prepareRun(run).chance, rows)
  return t !== null && draws?.hasBatch ? draws.rowsAt(t).slice() : null
}

function rowTold(sample: Expression, given: Given, [w, b]: Point, row: number): RowTold {
  const slope = new Float64Array(2)
  const of = differentiableOverBatch(asMean(sample), given)
  const one = [0]
  let [dx, dy] = [0, 0]
  for (let other = 0; other < given.rows; other++) {
    one[0] = other
    of.over(one).gradient(w, b, slope)
    dx += slope[0]! ** 2 / given.rows
    dy += slope[1]! ** 2 / given.rows
  }
  const loss = of.over([row]).gradient(w, b, slope)
  return {
    row,
    loss,
    gradient: [slope[0]!, slope[1]!],
    typical: [Math.sqrt(dx), Math.sqrt(dy)],
  }
}
