import { beforeAll, expect, test } from 'vitest'
import { csvChunks, jsonChunks } from '../../core/data-file'
import { descend } from '../../core/descent/descend'
import { finish } from '../../core/records/task'
import { descentOf } from '../../core/verdict/what-became'
import type { CallKind, Calls } from '../calls'
import { analysis } from './analysis'
import { type Handlers, handlers } from './handlers'
import { learning } from './learning'
import { FormulaRejected, objectiveOf, parser } from './objectives'

const saddle = { kind: 'catalogue', id: 'saddle' } as const
beforeAll(async () => void (await parser.load()))

const viewport = { x0: -2, x1: 2, y0: -2, y1: 2 }

const all: Handlers<CallKind> = { ...handlers, ...analysis, ...learning }

/** The result of a call as it crosses to the page, with the partial results on the way. */
function answer<Kind extends CallKind>(kind: Kind, request: Calls[Kind]['request']) {
  const partials: Calls[Kind]['partial'][] = []
  const task = all[kind](request as never, (partial) => partials.push(partial as never))
  for (;;) {
    const slice = task.next()
    if (!slice.done) continue
    const value = structuredClone(slice.value.value) as Calls[Kind]['result']
    return { value, partials }
  }
}

test('curvature at a point', () => {
  const { value } = answer('curvature', { objective: saddle, at: [0, 0] })
  expect(value).toMatchObject({ eigenvalues: [-2, 2], kind: 'saddle' })
  const nowhere = { kind: 'formula', text: 'log(x)' } as const
  expect(answer('curvature', { objective: nowhere, at: [-1, 0] }).value).toBeNull()
})

test('f and ∇f at a point, not finite where they are not', () => {
  // x² − y²
  const { value } = answer('probe', { objective: saddle, at: [3, 0.5] })
  expect(value).toEqual({ f: 8.75, gradient: [6, -1] })
  const root = { kind: 'formula', text: 'sqrt(x) + y' } as const
  expect(answer('probe', { objective: root, at: [-1, 0] }).value.f).toBeNaN()
  const pole = { kind: 'formula', text: '1/x^2' } as const
  expect(answer('probe', { objective: pole, at: [0, 0] }).value.f).toBe(Number.POSITIVE_INFINITY)
})

test('a coarse field first, with the thresholds of the fine one, spaced as asked', () => {
  const request = { objective: saddle, viewport, columns: 120, rows: 100 }
  const { value, partials } = answer('field', { ...request, spacing: 'linear' })
  const thresholds = value.bands.map(({ threshold }) => threshold)
  expect(partials[0]?.bands.map(({ threshold }) => threshold)).toEqual(thresholds)
  // From −4 to 4.
  expect(thresholds).toContain(0)
  thresholds.slice(1).forEach((threshold, k) => {
    expect(threshold - thresholds[k]!).toBeCloseTo(thresholds[1]! - thresholds[0]!, 12)
  })
  const few = answer('field', { ...request, columns: 48, rows: 40, spacing: 'linear' })
  expect(few.partials).toEqual([])
})

test('gradients on a lattice and lines of the flow, moved rather than copied', () => {
  const field = finish(
    handlers.gradientField({ objective: saddle, viewport, spacing: { x: 1, y: 1 } }, () => {}),
  )
  expect(field.value).toMatchObject({ columns: 4, rows: 4, firstColumn: -2, firstRow: -2 })
  expect(field.transfer).toEqual([field.value.dfdx.buffer, field.value.dfdy.buffer])
  const starts = [
    [1, 1],
    [0, 0],
  ] as const
  const request = { objective: saddle, starts, viewport, pixel: [0.01, 0.01] } as const
  const { value, transfer } = finish(handlers.flowLines(request, () => {}))
  expect(value).toMatchObject([{ end: 'away' }, { end: 'rest' }])
  expect(transfer).toEqual(value.flatMap(({ x, y }) => [x.buffer, y.buffer]))
})

test('critical points of the viewport, with the fraction done on the way', () => {
  const { value, partials } = answer('criticalPoints', { objective: saddle, viewport })
  expect(value.points).toMatchObject([{ kind: 'saddle' }])
  expect(partials.length).toBeGreaterThan(1)
})

test('convexity over the viewport, with the fraction done on the way', () => {
  const { value, partials } = answer('convexity', { objective: saddle, viewport })
  expect(value).toMatchObject({ kind: 'notConvex', witness: { curvature: -2 } })
  expect(partials.length).toBeGreaterThan(0)
})

test.each([
  ['csv', 'text/csv;charset=utf-8', /^run,.*\n1,gd,0\.000001,0,1,1,/],
  ['json', 'application/json', /^\{"format":"etascope-data"/],
] as const)('a file of data as %s, of which a handle crosses', async (format, type, beginning) => {
  const run = { method: 'gd', learningRate: 1e-6, hyperparameters: {} }
  const stopping = { gradient: 0, step: 0, loss: 0, maxSteps: 50_000 }
  const experiment = { objective: saddle, start: [1, 1], runs: [run], stopping } as const
  // Node's structuredClone forgets what a Blob is; a browser's does not.
  const task = handlers.download({ experiment, format }, () => {})
  const { value, transfer } = finish(task)
  expect(value).toBeInstanceOf(Blob)
  expect(value.type).toBe(type)
  expect(transfer).toEqual([])
  const text = await value.text()
  expect(text).toMatch(beginning)
  // More than one piece, in their order.
  expect(value.size).toBeGreaterThan(1 << 22)
  const chunks = (format === 'csv' ? csvChunks : jsonChunks)(experiment, [
    finish(
      descentOf(
        finish(descend(objectiveOf(saddle), run, [1, 1], stopping)),
        objectiveOf(saddle),
        run,
        stopping,
      ),
    ),
  ])
  expect(text).toBe([...chunks].join(''))
})

test('a formula that does not parse is refused by each', () => {
  const objective = { kind: 'formula', text: 'x +' } as const
  expect(() => answer('curvature', { objective, at: [0, 0] })).toThrow(FormulaRejected)
  expect(() => answer('criticalPoints', { objective, viewport })).toThrow(FormulaRejected)
  expect(() => answer('convexity', { objective, viewport })).toThrow(FormulaRejected)
})

test('the computation of f and ∇f at a point, in single operations and in blocks', () => {
  // x² − y²
  const { value } = answer('computationalGraphs', {
    ...{ objective: saddle, at: [3, 0.5], t: 0, over: 'rows', shown: 0 },
    run: { method: 'gd', learningRate: 0.1, hyperparameters: {} },
  })
  expect(value.operations?.gradient).toEqual([6, -1])
  expect(value.blocks?.nodes.map((node) => node.value)).toEqual([3, 0.5, 9, 0.25, 8.75])
})

test('sharpness at a sequence of points, moved rather than copied', () => {
  const request = { objective: saddle, x: Float64Array.of(1, 0), y: Float64Array.of(0, 2) }
  const { value, transfer } = finish(analysis.sharpness(request, () => {}))
  // H = diag(2, −2).
  expect(value).toEqual({
    greatest: Float64Array.of(2, 2),
    alongGradient: Float64Array.of(2, -2),
  })
  expect(transfer).toEqual([value.greatest.buffer, value.alongGradient.buffer])
})
