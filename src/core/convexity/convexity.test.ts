import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataReference } from '../data/data-reference'
import { createTable } from '../data/table'
import type { Objective } from '../objective'
import { catalogue } from '../objectives/catalogue'
import type { Viewport } from '../records/experiment'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { type Convexity, convexity } from './convexity'

const view: Viewport = { x0: -5, x1: 5, y0: -5, y1: 5 }

function objectiveOf(reference: Parameters<typeof resolveObjective>[0]): Objective {
  const resolved = resolveObjective(reference)
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}

const ask = (text: string, viewport = view): Convexity =>
  finish(convexity(objectiveOf({ kind: 'formula', text }), viewport))

describe('the catalogue', () => {
  it.each(catalogue)('$id: what its record says is not contradicted', ({ id, domain, convex }) => {
    const answer = finish(convexity(objectiveOf({ kind: 'catalogue', id }), domain))
    if (convex) expect(answer.kind).not.toBe('notConvex')
    else expect(answer.kind).toBe('notConvex')
  })

  it('has every convex one proven', () => {
    const proven = catalogue.filter(({ id, domain }) => {
      const answer = finish(convexity(objectiveOf({ kind: 'catalogue', id }), domain))
      return answer.kind === 'convex'
    })
    expect(proven).toEqual(catalogue.filter(({ convex }) => convex))
  })
})

describe('convex, proven', () => {
  it.each([
    'x^4 + y^4',
    'exp(x) + exp(y) + x^2 + y^2',
    'exp(x^2 + y^2)',
    'x^2 + y^2 + sin(x)',
    'cosh(x) + cosh(y)',
    'softplus(x) + softplus(-x) + y^2',
    '(x + y)^2',
    '(x + 3*y)^2',
    '(x + 2*y)^6',
    'x + 2*y',
    '3',
  ])('%s', (text) => {
    const answer = ask(text)
    expect(answer.kind).toBe('convex')
    expect(answer).toMatchObject({ by: 'bounds' })
    expect(answer.boxes).toBeGreaterThan(0)
  })

  it.each(['abs(x)', 'max(x, y)', 'x^2 + abs(y)', 'max(x^2 + y^2 - 1, 0)'])(
    '%s, whose kinks leave no Hessian to bound, by how it is put together',
    (text) => expect(ask(text)).toMatchObject({ kind: 'convex', by: 'composition' }),
  )

  it('of a quadratic just when it is positive semi-definite', () => {
    const entry = fc.integer({ min: -20, max: 20 })
    fc.assert(
      fc.property(entry, entry, entry, (a, b, c) => {
        // ½·wᵀ[[a, b], [b, c]]w: whole numbers, so that a singular one is exactly so.
        const answer = ask(`0.5*(${a})*x^2 + (${b})*x*y + 0.5*(${c})*y^2`)
        const convex = a >= 0 && c >= 0 && a * c >= b * b
        expect(answer.kind).toBe(convex ? 'convex' : 'notConvex')
      }),
    )
  })

  it('only in the view that was asked about', () => {
    expect(ask('x^3 + y^2', { x0: 0.5, x1: 3, y0: -1, y1: 1 }).kind).toBe('convex')
    expect(ask('x^3 + y^2', { x0: -0.5, x1: 3, y0: -1, y1: 1 }).kind).toBe('notConvex')
    expect(ask('log(x) + y', { x0: 1, x1: 2, y0: 0, y1: 1 }).kind).toBe('notConvex')
    expect(ask('abs(x) + y^2', { x0: 1, x1: 2, y0: 0, y1: 1 }).kind).toBe('convex')
  })
})

describe('not convex', () => {
  it('by a direction in which f curves down, where it does', () => {
    const answer = ask('x^2 - 3*y^2')
    expect(answer).toMatchObject({ kind: 'notConvex', witness: { kind: 'curvature' } })
    if (answer.kind !== 'notConvex' || answer.witness.kind !== 'curvature') return
    const [x, y] = answer.witness.direction
    // The direction to a few roundings, and vᵀHv with it.
    expect(Math.abs(x)).toBeLessThan(1e-15)
    expect(Math.abs(y)).toBeCloseTo(1, 15)
    expect(answer.witness.curvature).toBeCloseTo(-6, 13)
  })

  it.each([
    '-abs(x)',
    'abs(x) - abs(y)',
    'min(x, y)',
    'min(x^2, y + 1)',
    'floor(x)',
    'x + sign(y)',
  ])('by a chord that f rises above: %s', (text) => {
    const answer = ask(text)
    expect(answer.kind).toBe('notConvex')
    if (answer.kind !== 'notConvex' || answer.witness.kind !== 'chord') return
    const { f } = objectiveOf({ kind: 'formula', text })
    const { from, to } = answer.witness
    const middle = f.value((from[0] + to[0]) / 2, (from[1] + to[1]) / 2)
    expect(middle).toBeGreaterThan((f.value(...from) + f.value(...to)) / 2)
  })

  it('in a narrow dent that a coarse look misses', () => {
    expect(ask('x^2 + y^2 - 0.5*exp(-1000*((x - 0.21)^2 + (y + 0.33)^2))').kind).toBe('notConvex')
  })

  it('where f is defined, although it is not everywhere', () => {
    expect(ask('log(x)').kind).toBe('notConvex')
    expect(ask('sqrt(1 - x^2 - y^2)').kind).toBe('notConvex')
    expect(ask('1/x').kind).toBe('notConvex')
  })
})

describe('cannot tell', () => {
  it.each([
    ['relu(x)^2', 'kink'],
    ['abs(x) + x^2 + 0.5*sin(x) + y^2', 'kink'],
    ['exp(exp(1000*abs(x)))', 'notFinite'],
    ['-log(x)', 'notFinite'],
    ['x*log(x) + y^2', 'notFinite'],
    ['log(-1 - x^2)', 'notFinite'],
    ['log(exp(x) + exp(y))', 'bounds'],
  ])('of %s: %s', (text, reason) => {
    expect(ask(text)).toMatchObject({ kind: 'cannotTell', reason })
  })

  it('never takes rounding for a way down', () => {
    const entry = fc.double({ min: -3, max: 3, noNaN: true })
    fc.assert(
      fc.property(entry, entry, (a, b) => {
        // Convex and exactly singular, in numbers that round.
        const slope = (value: number) => `(${value.toFixed(17)})`
        const small = { x0: -1, x1: 1, y0: -1, y1: 1 }
        expect(ask(`(${slope(a)}*x + ${slope(b)}*y)^2`, small).kind).not.toBe('notConvex')
      }),
      { numRuns: 20 },
    )
  })
})

describe('of a loss over many rows', () => {
  const view = { x0: -3, x1: 3, y0: -3, y1: 3 }
  function over(id: string, rows: number): Objective {
    const x = Float64Array.from({ length: rows }, (_, k) => Math.sin(k))
    const y = x.map((value, k) => Number(value + Math.cos(3 * k) > 0))
    const table = createTable([
      ['x', x],
      ['y', y],
    ])
    const loss = { kind: 'builtIn', id } as const
    const parts = { table, source: null, columns: ['x', 'y'], scaling: 'raw', l2: 0 } as const
    const resolved = resolveObjective(dataReference({ loss, ...parts }))
    if (!resolved.ok) throw new Error(resolved.error.message)
    return resolved.objective
  }

  it('is told by composition where that tells, without a look at any part of the view', () => {
    expect(finish(convexity(over('logistic', 10_000), view))).toEqual({
      kind: 'convex',
      by: 'composition',
      boxes: 0,
    })
  })

  it('has bounded work: the more rows, the fewer parts', () => {
    // f falls off to its sides, in the directions of which bounds never tell it from flat.
    const found = finish(convexity(over('neuron', 2000), { x0: 0, x1: 0.5, y0: 0, y1: 0.2 }))
    expect(found.boxes).toBeLessThanOrEqual(100)
  })
})

it('has bounded work in slices, and can be dropped on the way', () => {
  const task = convexity(objectiveOf({ kind: 'formula', text: 'log(exp(x) + exp(y))' }), view)
  const fractions: number[] = []
  let slice = task.next()
  for (; !slice.done; slice = task.next()) fractions.push(slice.value)
  expect(fractions.length).toBeGreaterThan(100)
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
  expect(fractions.at(-1)).toBeLessThanOrEqual(1)
  expect(slice.value.boxes).toBeLessThanOrEqual(12_000)
})

it.each([
  { x0: 1, x1: 1, y0: 0, y1: 1 },
  { x0: 0, x1: Number.NaN, y0: 0, y1: 1 },
])('throws for the viewport %j', (viewport) => {
  expect(() => ask('x', viewport)).toThrow(RangeError)
})
