import { describe, expect, it } from 'vitest'
import { methods } from '../methods/registry'
import type { Point, Run } from '../records/experiment'
import { escaped, kept, restless, stepless } from '../records/survey/limit-periods'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { type LimitSet, limitSet } from './limit-set'

function objectiveOf(text: string) {
  const resolved = resolveObjective({ kind: 'formula', text })
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}

const gd: Run = { method: 'gd', learningRate: 1, hyperparameters: {} }
const himmelblau = '(x^2 + y - 11)^2 + (x + y^2 - 7)^2'

/**
 * The periods at these rates, which are two or more in order, and what lies between them is not
 * looked at.
 */
function periodsAt(text: string, start: Point, rates: readonly number[]): readonly number[] {
  return rates.map((low) => {
    const request = { start, run: gd, low, high: low * (1 + 1e-12), count: 2, steps: 6000 }
    return finish(limitSet(objectiveOf(text), request)).periods[0]!
  })
}

describe('of the surface whose descent is the logistic map', () => {
  // w − η(w² − w) is r u(1 − u) with r = 1 + η and u = ηw/r: period 2 from r = 3, 4 from 1 + √6, 8 from 3.5441.
  const cubic = 'x^3/3 - x^2/2'

  it('doubles at the known parameters', () => {
    const [two, four, eight] = [2, Math.sqrt(6), 2.54409]
    const near = [two - 0.02, two + 0.02, four - 0.01, four + 0.01, eight - 0.004, eight + 0.004]
    expect(periodsAt(cubic, [0.3, 0], near)).toEqual([1, 2, 2, 4, 4, 8])
  })

  it('has the window of period 3 that begins at 1 + √8, and no period in the chaos before it', () => {
    const window = Math.sqrt(8)
    expect(periodsAt(cubic, [0.3, 0], [window - 0.01, window + 0.005])).toEqual([restless, 3])
  })

  it('escapes beyond 4', () => {
    expect(periodsAt(cubic, [0.3, 0], [3.01])).toEqual([escaped])
  })
})

it('says of no run that it rests because its steps are short', () => {
  // From x = 3 a step is 6η long: 2,000 of them are seen by nobody, and lead nowhere yet.
  expect(periodsAt('x^2', [3, 0], [1e-13, 1e-12, 1e-2, 0.5])).toEqual([restless, restless, 1, 1])
  // Where steps no longer change x at all, it stays.
  expect(periodsAt('x^2', [3, 0], [1e-18])).toEqual([1])
})

it('says of no run that it rests where its Hessian is singular', () => {
  const run = { method: 'newton', learningRate: 1, hyperparameters: {} }
  const request = { start: [3, 1] as Point, run, low: 0.5, high: 1, count: 2, steps: 256 }
  const { periods, x } = finish(limitSet(objectiveOf('(x - y)^2'), request))
  expect([...periods]).toEqual([stepless, stepless])
  expect(x[0]).toBe(3)
})

it('doubles first at the limit on Himmelblau at (3, 2)', () => {
  const limit = 2 / (54 + Math.sqrt(800))
  const request = { start: [3.1, 2.1] as Point, run: gd, low: 0.98 * limit, high: 1.02 * limit }
  const { rates, periods, x } = finish(
    limitSet(objectiveOf(himmelblau), { ...request, count: 80, steps: 6000 }),
  )
  for (const [index, rate] of rates.entries()) {
    // Within a fifth of a percent of it convergence takes longer than the run.
    if (Math.abs(rate / limit - 1) < 0.002) continue
    expect(periods[index]).toBe(rate < limit ? 1 : 2)
    const values = new Set(x.subarray(index * kept, (index + 1) * kept))
    if (rate < limit) expect([...values][0]).toBeCloseTo(3, 5)
  }
})

it('is the end of the descents themselves, a coarse picture first', () => {
  let first: LimitSet | null = null
  const request = {
    start: [0, 0.5] as Point,
    run: gd,
    low: 1e-3,
    high: 1e-2,
    count: 17,
    steps: 300,
  }
  const objective = objectiveOf(himmelblau)
  const found = finish(
    limitSet(objective, request, (coarse) => {
      first = coarse
    }),
  )
  const gradient = new Float64Array(2)
  for (const index of [0, 8, 16]) {
    let [x, y] = request.start
    for (let t = 0; t < 300; t++) {
      objective.f.gradient(x, y, gradient)
      x -= found.rates[index]! * gradient[0]!
      y -= found.rates[index]! * gradient[1]!
    }
    expect(found.x[index * kept + kept - 1]).toBe(Math.fround(x))
    expect(found.y[index * kept + kept - 1]).toBe(Math.fround(y))
    expect(found.f[index * kept + kept - 1]).toBe(Math.fround(objective.f.value(x, y)))
  }
  // Every eighth rate in its own place and in those after it.
  const at = (set: LimitSet, index: number) => set.x[index * kept]
  expect(at(first!, 8)).toBe(at(found, 8))
  expect(at(first!, 11)).toBe(at(found, 8))
})

it.each(methods.map(({ id }) => id))('is found for %s', (method) => {
  const run = { method, learningRate: 1, hyperparameters: {} }
  const request = { start: [1, 0.5] as Point, run, low: 1e-3, high: 1, count: 9, steps: 256 }
  const { periods, x } = finish(limitSet(objectiveOf('x^2 + 3*y^2'), request))
  for (const [index, period] of periods.entries())
    expect(Number.isNaN(x[index * kept]!)).toBe(period === escaped)
})
