import { describe, expect, it } from 'vitest'
import { type DataParts, type DataReference, dataReference } from '../data/data-reference'
import { findLoss, losses } from '../data/losses/catalogue'
import { columnScale } from '../data/scaling'
import { createTable } from '../data/table'
import { drawsOf } from '../descent/draws'
import { walk } from '../expression/tree-walk'
import { modelOf } from './model'
import { curveValues, models } from './models'
import { resolveData, sampleIn } from './resolve-data'

const line = createTable([
  ['x', [-1, 0.5, 2, 3, 5]],
  ['y', [0, 1, 0, 1, 1]],
])
const plane = createTable([
  ['x1', [-1, 0.5, 2, 3, 5]],
  ['x2', [2, 2.5, -2, 0, 1]],
  ['y', [0, 1, 0, 1, 1]],
])

function reference(loss: string, change: Partial<DataParts> = {}): DataReference {
  const record = findLoss(loss)
  const table = change.table ?? (record?.inputs === 2 ? plane : line)
  return dataReference({
    loss: record
      ? { kind: 'builtIn', id: loss }
      : {
          kind: 'typed',
          sample: loss,
          parameters: ['w', 'b'],
          frame: { view: { x0: -5, x1: 5, y0: -5, y1: 5 }, start: [1, 1] },
        },
    table,
    source: null,
    columns: table.names,
    scaling: 'raw',
    l2: 0,
    ...change,
  })
}

const window = { x0: -2, x1: 6, y0: -3, y1: 3 }
const nothing = { at: [], window, step: null, row: null }
const at = [
  [0.7, -0.3],
  [-1.2, 0.4],
] as const

function curvesOf(objective: DataReference) {
  return models({ ...nothing, objective, at }).curves
}

const xs = Array.from({ length: curveValues }, (_, k) => -2 + (8 * k) / (curveValues - 1))

describe('a curve', () => {
  it.each([
    ['linear', (w: number, b: number, x: number) => w * x + b],
    ['absolute', (w: number, b: number, x: number) => w * x + b],
    ['huber', (w: number, b: number, x: number) => w * x + b],
    ['two_layers', (w: number, v: number, x: number) => v * w * x],
    ['hidden_unit', (w: number, v: number, x: number) => v * Math.tanh(w * x)],
    ['neuron', (w: number, b: number, x: number) => (1 + Math.tanh(w * x + b)) / 2],
    ['logistic', (w: number, b: number, x: number) => 1 / (1 + Math.exp(-w * x - b))],
    ['3*(y/2 - (w*x^2 + b))^2', (w: number, b: number, x: number) => 2 * (w * x * x + b)],
    ['abs(-(b + (w - y)))', (w: number, b: number, _: number) => w + b],
  ] as const)('of %s', (loss, predicted) => {
    const curves = curvesOf(reference(loss))!
    at.forEach(([w, b], run) => {
      xs.forEach((x, k) => {
        expect(curves[run]![k]).toBeCloseTo(predicted(w, b, x), 12)
      })
    })
  })

  it('runs over inputs as the table has them, however they are scaled', () => {
    const { centre, unit } = columnScale(line.columns[0]!, 'standard')!
    const curves = curvesOf(reference('linear', { scaling: 'standard' }))!
    const [w, b] = at[0]
    xs.forEach((x, k) => {
      expect(curves[0]![k]).toBeCloseTo((w * (x - centre)) / unit + b, 12)
    })
  })

  it('is not drawn where the target is not what is left over', () => {
    for (const loss of [
      'exp(w*x + b) - y*(w*x + b)',
      'w*x^2 + b^2',
      '(w*x*y + b)^2',
      '(y - w*x)*(y - b)',
    ])
      expect(curvesOf(reference(loss))).toBeNull()
  })

  it('is not drawn of a model that takes another input too', () => {
    const table = createTable([
      ['u', [1, 2, 4]],
      ['v', [1, 3, 2]],
      ['z', [1, 2, 3.5]],
    ])
    expect(curvesOf(reference('(w*u + b - z)^2', { table }))).toHaveLength(2)
    expect(curvesOf(reference('(w*u + b*v - z)^2', { table }))).toBeNull()
    expect(
      models({ ...nothing, objective: reference('(w*u + b*v - z)^2', { table }), at }).boundaries,
    ).toBeNull()
  })
})

it('charges a sure prediction nothing: of every loss, the model is where its sample is least', () => {
  for (const { id } of losses) {
    const objective = reference(id)
    const { read, given } = sampleIn(objective)
    const model = modelOf(objective)!
    if (!read.ok) throw new Error(read.error.message)
    for (const [w, b] of at)
      for (let row = 0; row < given.rows; row++) {
        const columns = given.columns.map((column) => Float64Array.of(column[row]!))
        const value = (expression: typeof model.expression, ofRow: readonly Float64Array[]) =>
          walk({ kind: 'mean', of: expression }, { ...given, rows: 1, columns: ofRow }).value(w, b)
        const predicted = value(model.expression, columns)
        if (!model.isLogOdds) {
          const sure = [...columns.slice(0, -1), Float64Array.of(predicted)]
          expect(value(read.expression, sure)).toBeCloseTo(0, 12)
          continue
        }
        // The cross-entropy is the logarithm of what the right class was thought to be likely.
        const y = columns.at(-1)![0]!
        const chance = 1 / (1 + Math.exp(-predicted))
        expect(value(read.expression, columns)).toBeCloseTo(
          -Math.log(y === 1 ? chance : 1 - chance),
          12,
        )
      }
  }
})

it('is undecided on the line where the odds are even', () => {
  for (const scaling of ['raw', 'standard'] as const) {
    const objective = reference('logistic2', { scaling })
    const boundaries = models({ ...nothing, objective, at }).boundaries!
    const scales = [0, 1].map((k) => columnScale(plane.columns[k]!, scaling)!)
    at.forEach(([w1, w2], run) => {
      const segments = boundaries[run]!
      expect(segments.length).toBeGreaterThan(40)
      for (let k = 0; k < segments.length; k += 2) {
        const [u, v] = scales.map(({ centre, unit }, c) => (segments[k + c]! - centre) / unit)
        expect(w1 * u! + w2 * v!).toBeCloseTo(0, 12)
      }
    })
  }
})

describe('of the step on show', () => {
  const run = { method: 'gd', learningRate: 0.1, hyperparameters: {}, batch: 2, seed: 7 }

  it('has the rows that it sees', () => {
    const objective = reference('linear')
    const draws = drawsOf({ batch: 2, sampling: 'reshuffled', noise: 0, seed: 7 }, 5)!
    for (const t of [0, 1, 2, 8]) {
      const { batch } = models({ ...nothing, objective, at, step: { run, t, at: 0 } })
      expect(batch).toEqual(draws.rowsAt(t))
    }
    const { batch: _, ...whole } = run
    expect(
      models({ ...nothing, objective, at, step: { run: whole, t: 0, at: 0 } }).batch,
    ).toBeNull()
  })

  it('has what each row is charged, which together is f and its gradient', () => {
    const objective = reference('logistic', { scaling: 'centred' })
    const resolved = resolveData(objective)
    if (!resolved.ok) throw new Error(resolved.error.message)
    const gradient = new Float64Array(2)
    const f = resolved.objective.f.gradient(...at[1], gradient)
    const rows = [0, 1, 2, 3, 4].map(
      (row) => models({ ...nothing, objective, at, step: { run, t: 0, at: 1 }, row }).row!,
    )
    const mean = (of: (row: (typeof rows)[number]) => number) =>
      rows.reduce((sum, row) => sum + of(row) / 5, 0)
    expect(mean(({ loss }) => loss)).toBeCloseTo(f, 14)
    expect(mean((row) => row.gradient[0])).toBeCloseTo(gradient[0]!, 14)
    expect(mean((row) => row.gradient[1])).toBeCloseTo(gradient[1]!, 14)
  })

  it('has its prediction for each row', () => {
    const { fitted } = models({
      ...nothing,
      objective: reference('linear'),
      at,
      step: { run, t: 0, at: 1 },
    })
    expect([...fitted!]).toEqual([...line.columns[0]!].map((x) => -1.2 * x + 0.4))
  })
})

it('tells the pull of a row beside what is typical of all', () => {
  const objective = reference('linear')
  const step = { run: { method: 'gd', learningRate: 1, hyperparameters: {} }, t: 0, at: 0 }
  const told = [0, 1, 2, 3, 4].map((row) => models({ objective, at, window, step, row }).row!)
  const root = (along: 0 | 1) =>
    Math.sqrt(told.reduce((sum, { gradient }) => sum + gradient[along] ** 2, 0) / told.length)
  for (const { typical } of told) {
    expect(typical[0]).toBeCloseTo(root(0), 12)
    expect(typical[1]).toBeCloseTo(root(1), 12)
  }
  // Together they are the gradient: 2·mean((w·x + b − y)·x) at (0.7, −0.3).
  const mean = told.reduce((sum, { gradient }) => sum + gradient[0] / told.length, 0)
  const [x, y] = [
    [-1, 0.5, 2, 3, 5],
    [0, 1, 0, 1, 1],
  ] as const
  const slope = x.reduce((sum, value, k) => sum + (2 / 5) * (0.7 * value - 0.3 - y[k]!) * value, 0)
  expect(mean).toBeCloseTo(slope, 12)
})
