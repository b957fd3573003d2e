import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eigenvalues } from '../curvature/curvature'
import { columnSeen, type DataParts, dataReference } from '../data/data-reference'
import { findLoss, losses } from '../data/losses/catalogue'
import { columnScale } from '../data/scaling'
import { createTable, type Table } from '../data/table'
import { descend } from '../descent/descend'
import { compile } from '../expression/compile'
import type { Expression } from '../expression/tree'
import { walk } from '../expression/tree-walk'
import reference from '../fixtures/data-losses.json'
import type { Objective } from '../objective'
import type { StoppingRule } from '../records/experiment'
import { finish } from '../records/task'
import { resolveData } from './resolve-data'
import { readSample } from './sample'

const endless: StoppingRule = { gradient: 0, step: 0, loss: 0, maxSteps: 1000 }

function table(x: readonly number[], y: readonly number[]): Table {
  return createTable([
    ['x', x],
    ['y', y],
  ])
}

function objective(loss: string, rows: Table, change: Partial<DataParts> = {}): Objective {
  const isTyped = !findLoss(loss)
  const result = resolveData(
    dataReference({
      loss: isTyped
        ? {
            kind: 'typed',
            sample: loss,
            parameters: ['w', 'b'],
            frame: { view: { x0: -5, x1: 5, y0: -5, y1: 5 }, start: [1, 1] },
          }
        : { kind: 'builtIn', id: loss },
      table: rows,
      source: null,
      columns: rows.names,
      scaling: 'raw',
      l2: 0,
      ...change,
    }),
  )
  if (!result.ok) throw new Error(result.error.message)
  return result.objective
}

function hessianOf({ f }: Objective, [x, y]: readonly [number, number]) {
  const out = new Float64Array(5)
  f.hessian(x, y, out)
  return [out[2]!, out[3]!, out[4]!] as const
}

function all(f: Objective['f'], x: number, y: number) {
  const out = new Float64Array(5)
  return [f.hessian(x, y, out), ...out]
}

describe('the descent that diverged and was taken for a bug', () => {
  const { x, y, expected, learningRate, start } = reference.tooLarge
  const rows = table(x, y)

  it.each(['raw', 'centred', 'standard'] as const)('has its curvature, %s', (scaling) => {
    const { eigenvalues: known, limit } =
      expected[scaling === 'standard' ? 'standardised' : scaling]
    const [low, high] = eigenvalues(...hessianOf(objective('linear', rows, { scaling }), [0, 0]))
    expect(Math.abs(high / known[1]! - 1)).toBeLessThan(1e-14)
    // The smaller of two by their difference from the larger: roundings of that.
    expect(Math.abs(low - known[0]!)).toBeLessThan(1e-15 * known[1]!)
    expect(2 / high).toBeCloseTo(limit, 15)
  })

  it('is where it says after 997 steps', () => {
    const far = { ...objective('linear', rows), domain: { x0: -1e40, x1: 1e40, y0: -1, y1: 1 } }
    const run = { method: 'gd', learningRate, hyperparameters: {} }
    const trajectory = finish(descend(far, run, [start[0]!, start[1]!], endless))
    // An error of 1e-13 in λ, to the 997th power.
    expect(trajectory.x[997]! / expected.wAfter997Steps).toBeCloseTo(1, 9)
  })

  it('standardised, is over after one step at the best rate', () => {
    const f = objective('linear', rows, { scaling: 'standard' })
    const run = { method: 'gd', learningRate: 0.5, hyperparameters: {} }
    const trajectory = finish(descend(f, run, [0, 0], { ...endless, gradient: 1e-6 }))
    expect(trajectory.stop).toEqual({ kind: 'gradientNorm', step: 1 })
  })
})

describe('Norris', () => {
  const { x, y, certified } = reference.norris
  const rows = table(x, y)

  it('has the certified line for its minimum, which one step of Newton’s finds', () => {
    const f = objective('linear', rows)
    expect(f.globalMinima[0]!.at[0]).toBeCloseTo(certified.w, 14)
    expect(f.globalMinima[0]!.at[1]).toBeCloseTo(certified.b, 14)
    const run = { method: 'newton', learningRate: 1, hyperparameters: {} }
    const trajectory = finish(descend(f, run, [3, -20], { ...endless, maxSteps: 3 }))
    expect(trajectory.x.at(-1)).toBeCloseTo(certified.w, 14)
    expect(trajectory.y.at(-1)).toBeCloseTo(certified.b, 13)
  })

  it('is found to a millionth by descent on standardised data', () => {
    const f = objective('linear', rows, { scaling: 'standard' })
    const run = { method: 'gd', learningRate: 0.1, hyperparameters: {} }
    const trajectory = finish(descend(f, run, [0, 0], { ...endless, gradient: 1e-9 }))
    expect(trajectory.stop.kind).toBe('gradientNorm')
    const { centre, unit } = columnScale(Float64Array.from(x), 'standard')!
    const w = trajectory.x.at(-1)! / unit
    const b = trajectory.y.at(-1)! - w * centre
    expect(Math.abs(w / certified.w - 1)).toBeLessThan(1e-6)
    expect(Math.abs(b / certified.b - 1)).toBeLessThan(1e-6)
  })
})

const number = fc.integer({ min: -400, max: 400 }).map((n) => n / 32)
const someRows = fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 40 })
const scaling = fc.constantFrom('raw', 'centred', 'standard' as const)

describe('squares that are linear in the parameters', () => {
  it.each([
    '(w*x + b - y)^2',
    '(w*x + b - y)^2/2',
    '3*(y - b - w*x^2)^2',
    '(w*sin(x) + b*cos(x) - y)^2',
    '(w + b)^2',
  ])('%s: by its sums it is the sum of its rows', (sample) => {
    fc.assert(
      fc.property(someRows, number, number, scaling, (rows, w, b, scaled) => {
        const data = table(
          rows.map(([x]) => x),
          rows.map(([, y]) => y),
        )
        const f = objective(sample, data, { scaling: scaled as 'raw', l2: 0.5 })
        expect(f.given.inputs).toHaveProperty('tilt')
        const summed = all(f.f, w, b)
        const columns = ['x', 'y'].filter((name) => sample.includes(name))
        const read = readSample(sample, columns)
        if (!read.ok) throw new Error(read.error.message)
        const rowwise = walk(f.rowwise!, f.given)
        const size = Math.max(
          ...all(rowwise, 0, 0).map(Math.abs),
          ...all(rowwise, w, b).map(Math.abs),
        )
        for (const [k, value] of all(rowwise, w, b).entries()) {
          expect(Math.abs(summed[k]! - value)).toBeLessThanOrEqual(1e-12 * size)
        }
      }),
    )
  })

  it.each(['(w*x + b)^3', '(w*b - y)^2', 'abs(w*x + b - y)', '(w*x + b - y)^2*x', '-(w*x + b)^2'])(
    '%s is none of them',
    (sample) => {
      const { given } = objective(sample, table([1, 2, 3], [4, 5, 7]))
      expect(given.inputs).not.toHaveProperty('tilt')
    },
  )

  it('costs as much for ten thousand rows as for ten', () => {
    const few = objective('linear', table([1, 2, 3], [4, 5, 7]))
    const many = objective(
      'linear',
      table(
        Array.from({ length: 10_000 }, (_, k) => k),
        Array.from({ length: 10_000 }, (_, k) => k % 7),
      ),
    )
    // The same code, which reads no row.
    expect(many.f.computation).toBe(few.f.computation)
    expect(JSON.stringify(few.f.computation!.outputs)).not.toContain('"mean"')
  })
})

describe.each(losses)('$id', (record) => {
  const [x, y] =
    record.inputs === 1
      ? [
          [-1, 0.5, 2, 3],
          [0, 1, 0, 1],
        ]
      : [
          [-1, 0.5, 2, 3],
          [0, 1, 0, 1],
        ]
  const names = record.inputs === 1 ? ['x', 'y'] : ['x1', 'x2', 'y']
  const data = createTable(
    names.map((name, k) => [
      name,
      k === names.length - 1 ? y : x.map((value) => value * (k + 1) - k),
    ]),
  )

  it('is the mean of its sample over rows', () => {
    const f = objective(record.id, data)
    const read = readSample(record.sample, names)
    if (!read.ok) throw new Error(read.error.message)
    expect(read.parameters.toSorted()).toEqual(record.parameters.toSorted())
    const columns = names.map((name) => data.columns[data.names.indexOf(name)]!)
    for (const [w, b] of [
      [0.3, -0.7],
      [1.4, 2.1],
      [-2, 0.1],
    ] as const) {
      const rows = Array.from({ length: data.rows }, (_, row) => {
        const written = names.reduce(
          (text, name, k) =>
            text.replace(new RegExp(`\\b${name}\\b`, 'g'), `(${columns[k]![row]})`),
          record.sample,
        )
        const parsed = readSampleOfNumbers(written, record.parameters)
        return all(walk(parsed), w, b)
      })
      const mean = rows[0]!.map(
        (_, k) => rows.reduce((sum, each) => sum + each[k]!, 0) / rows.length,
      )
      for (const [k, value] of all(f.f, w, b).entries()) expect(value).toBeCloseTo(mean[k]!, 12)
    }
  })

  it('is looked at from where its slope is not 0, within its view', () => {
    const { view, start, f } = objective(record.id, data)
    expect(start![0]).toBeGreaterThanOrEqual(view.x0)
    expect(start![0]).toBeLessThanOrEqual(view.x1)
    expect(start![1]).toBeGreaterThanOrEqual(view.y0)
    expect(start![1]).toBeLessThanOrEqual(view.y1)
    const gradient = new Float64Array(2)
    f.gradient(...start!, gradient)
    expect(Math.hypot(...gradient)).toBeGreaterThan(1e-3)
  })
})

function readSampleOfNumbers(text: string, parameters: readonly [string, string]): Expression {
  const read = readSample(text, [])
  if (!read.ok) throw new Error(read.error.message)
  if (read.parameters[0] === parameters[0]) return read.expression
  return swapped(read.expression)
}

function swapped(expression: Expression): Expression {
  switch (expression.kind) {
    case 'variable':
      return { ...expression, index: expression.index === 0 ? 1 : 0 }
    case 'call':
      return { ...expression, operands: expression.operands.map(swapped) }
    default:
      return expression
  }
}

it('shows the rows, not the sums', () => {
  const rows = table([1, 2], [3, 5])
  expect(objective('linear', rows).tex).toBe(
    String.raw`\frac{1}{n} \sum_{i=1}^{n} (wx_i + b - y_i)^2`,
  )
  expect(objective('linear', rows, { l2: 0.1 }).tex).toMatchInlineSnapshot(
    `"\\frac{1}{n} \\sum_{i=1}^{n} (wx_i + b - y_i)^2 + \\frac{0.1}{2}(w^2 + b^2)"`,
  )
})

it('with a penalty has its least value where it says', () => {
  const f = objective('linear', table([1, 2, 4], [3, 5, 4]), { l2: 0.3 })
  const [minimum] = f.globalMinima
  const gradient = new Float64Array(2)
  const value = f.f.gradient(...minimum!.at, gradient)
  expect(Math.hypot(...gradient)).toBeLessThan(1e-14)
  expect(value).toBeCloseTo(minimum!.f, 14)
})

it('knows no minimum where columns are constant', () => {
  expect(objective('linear', table([2, 2], [3, 5])).globalMinima).toEqual([])
})

it('scales inputs, and leaves the target', () => {
  const rows = table([1, 3], [5, 9])
  const parts = { table: rows, columns: ['x', 'y'], scaling: 'standard' } as const
  expect(columnSeen(parts, 'x')).toEqual(new Float64Array([-1, 1]))
  const f = objective('linear', rows, { scaling: 'standard' })
  expect(f.globalMinima).toEqual([{ at: [2, 7], f: 0 }])
})

it('takes columns by their own names in an expression of one’s own, and by their parts', () => {
  const rows = createTable([
    ['height', [1, 2, 3]],
    ['weight', [2, 4, 7]],
  ])
  const byName = objective('(w*height + b - weight)^2', rows)
  const byPart = objective('(w*x + b - y)^2', rows)
  expect(all(byName.f, 0.3, 0.4)).toEqual(all(byPart.f, 0.3, 0.4))
  expect(byName.tex).toContain('height')
})

it('compiles nothing anew for other rows', () => {
  const one = objective('logistic', table([1, 2], [0, 1]))
  const other = objective('logistic', table([3, 4, 5], [0, 1, 1]))
  expect(one.expression).toBe(other.expression)
  expect(one.f.computation).toBe(compile(other.expression, other.given).computation)
})
