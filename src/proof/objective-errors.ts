import type { DifferentiableFunction } from '../core/differentiable'
import reference from '../core/fixtures/surfaces.json'
import { catalogue } from '../core/objectives/catalogue'
import type { ObjectiveRecord } from '../core/objectives/objective'
import { differencesOf } from './central-differences'
import { objectiveOf } from './objective-of'
import { samplePoints } from './sample-points'
import { figure, type Table } from './table'

/** Errors of every objective's value, gradient and Hessian, and how flat it is at its listed minima. */
export function objectiveErrors(): Table {
  const errors = catalogue.map(errorsOf)
  const worst = errors[0]!.map((_, k) => Math.max(...errors.map((row) => row[k]!)))
  return {
    title: 'Objectives',
    note: [
      'Columns 1 to 3: against exact samples rounded to double. Columns 4 and 5: against central',
      'differences at 40 points of the view, which themselves are good to some 10 digits. Errors are',
      'relative to the quantity where it exceeds 1. Last: the greatest ‖∇f‖ at the listed minima that',
      'are neither on the boundary nor at a kink, over the size of the Hessian there where it exceeds 1.',
    ].join('\n'),
    columns: ['objective', 'f', '∇f', '∇²f', '∇f (diff.)', '∇²f (diff.)', '‖∇f‖ at minima'],
    rows: [
      ...catalogue.map(({ id }, k) => [id, ...errors[k]!.map(figure)]),
      ['worst', ...worst.map(figure)],
    ],
  }
}

function errorsOf(record: ObjectiveRecord): readonly number[] {
  const { f } = objectiveOf({ kind: 'catalogue', id: record.id })
  return [...sampleErrors(f, record), ...differenceErrors(f, record), slopeAtMinima(f, record)]
}

function sampleErrors(f: DifferentiableFunction, { id }: ObjectiveRecord): readonly number[] {
  const samples = reference.surfaces.find((surface) => surface.id === id)?.samples ?? []
  const errors = samples.map((sample) => {
    const out = new Float64Array(5)
    const value = f.hessian(sample.x, sample.y, out)
    return [
      relative([value], [sample.f]),
      relative([...out.subarray(0, 2)], sample.grad),
      relative([...out.subarray(2)], sample.hess),
    ]
  })
  return [0, 1, 2].map((k) => Math.max(...errors.map((error) => error[k]!)))
}

function differenceErrors(
  f: DifferentiableFunction,
  { domain, view = domain }: ObjectiveRecord,
): readonly number[] {
  const h = 1e-5 * Math.hypot(view.x1 - view.x0, view.y1 - view.y0)
  const errors = samplePoints(view, 40).map(([x, y]) => {
    const out = new Float64Array(5)
    f.hessian(x, y, out)
    const differences = differencesOf(f, x, y, h).map(({ value }) => value)
    return [
      relative([...out.subarray(0, 2)], differences.slice(0, 2)),
      relative([...out.subarray(2)], differences.slice(2)),
    ]
  })
  return [0, 1].map((k) => Math.max(...errors.map((error) => error[k]!)))
}

function slopeAtMinima(
  f: DifferentiableFunction,
  { globalMinima, localMinima }: ObjectiveRecord,
): number {
  const interior = [...globalMinima, ...localMinima].filter(({ kind }) => kind === undefined)
  const slopes = interior.map(({ at: [x, y] }) => {
    const out = new Float64Array(5)
    f.hessian(x, y, out)
    return Math.hypot(out[0]!, out[1]!) / Math.max(1, Math.hypot(...out.subarray(2)))
  })
  return Math.max(0, ...slopes)
}

function relative(actual: readonly number[], expected: readonly number[]): number {
  const off = Math.hypot(...actual.map((value, k) => value - expected[k]!))
  return off / Math.max(1, Math.hypot(...expected))
}
