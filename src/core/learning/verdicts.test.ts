import { describe, expect, it } from 'vitest'
import { findBuiltIn } from '../data/built-in'
import { dataReference } from '../data/data-reference'
import { createTable, type Table } from '../data/table'
import { descend } from '../descent/descend'
import reference from '../fixtures/data-losses.json'
import type { Objective } from '../objective'
import type { Point, Run } from '../records/experiment'
import { finish } from '../records/task'
import { type Descent, descentOf } from '../verdict/what-became'
import { resolveData } from './resolve-data'

function objectiveOf(id: string, table: Table, l2 = 0): Objective {
  const names = table.names
  const result = resolveData(
    dataReference({
      loss: { kind: 'builtIn', id },
      table,
      source: null,
      columns: names,
      scaling: 'raw',
      l2,
    }),
  )
  if (!result.ok) throw new Error(result.error.message)
  return result.objective
}

const xy = (x: readonly number[], y: readonly number[]) =>
  createTable([
    ['x', x],
    ['y', y],
  ])

function became(
  objective: Objective,
  run: Partial<Run>,
  start: Point = [0, 0],
  maxSteps = 2000,
): Descent {
  const whole = { method: 'gd', learningRate: 0.1, hyperparameters: {}, ...run }
  const stopping = { gradient: 1e-6, step: 0, loss: 0, maxSteps }
  const trajectory = finish(descend(objective, whole, start, stopping))
  return finish(descentOf(trajectory, objective, whole, stopping))
}

describe('a convex loss below its limit', () => {
  const { rows, minimum, learningRate, starts, orbit } = reference.cycle
  const of = (name: 'x' | 'y') =>
    rows.flatMap((row) => new Array<number>(row.times).fill(row[name]))
  const objective = objectiveOf('logistic', xy(of('x'), of('y')))

  it.each(starts)('from (%d, %d) goes in a cycle of three, and both are said', (w, b) => {
    const {
      verdict,
      manner,
      explanation,
      trajectory,
      minimum: circled,
    } = became(objective, { learningRate }, [w, b], 5000)
    expect(verdict).toEqual({ kind: 'oscillating' })
    expect(manner).toMatchObject({ kind: 'cycles', period: orbit.period })
    expect(explanation).toMatchObject({
      kind: 'cyclesBelowLimit',
      learningRate,
      limit: expect.closeTo(minimum.limit, 9),
    })
    expect(circled!.at[0]).toBeCloseTo(minimum.w, 9)
    expect(circled!.eigenvalues[1]).toBeCloseTo(minimum.largestEigenvalue, 9)
    const last = [...trajectory.x.slice(-3)].sort((a, c) => a - c)
    // Six digits are given.
    for (const [k, known] of orbit.w.toSorted((a, c) => a - c).entries())
      expect(Math.abs(last[k]! - known)).toBeLessThan(1e-6)
    // By whichever of the three it ends: the one near the minimum is not closing in on it.
    for (const maxSteps of [5000, 5001, 5002])
      expect(became(objective, { learningRate }, [w, b], maxSteps).decay).toBeNull()
  })
})

describe('the descent that was taken for a bug', () => {
  it('diverges, and its rate is 4 % above the limit', () => {
    const { x, y, learningRate, expected } = reference.tooLarge
    const { verdict, explanation } = became(objectiveOf('linear', xy(x, y)), { learningRate })
    expect(verdict.kind).toBe('diverged')
    expect(explanation).toMatchObject({
      kind: 'beyondLimit',
      learningRate,
      limit: expect.closeTo(expected.raw.limit, 12),
    })
    expect(learningRate / expected.raw.limit - 1).toBeCloseTo(0.0424, 4)
  })
})

describe('classes that can be separated', () => {
  const table = xy([-2, -1, 1, 2], [0, 0, 1, 1])

  it('have no finite minimum, which is said while a descent is on its way', () => {
    const { verdict, explanation } = became(objectiveOf('logistic', table), { learningRate: 1 })
    expect(verdict.kind).toBe('crawling')
    expect(explanation).toEqual({ kind: 'separable' })
  })

  it('and where its slope has become small', () => {
    const { verdict, explanation } = became(
      objectiveOf('logistic', table),
      { learningRate: 1e5 },
      [0, 0],
      100_000,
    )
    expect(verdict.kind).toBe('flat')
    expect(explanation).toEqual({ kind: 'separable' })
  })

  it('have one with a penalty', () => {
    const { verdict, explanation } = became(objectiveOf('logistic', table, 0.1), {
      learningRate: 1,
    })
    expect(verdict.kind).toBe('converged')
    expect(explanation?.kind).toBe('belowLimit')
  })

  it('as none that overlap', () => {
    const { verdict } = became(objectiveOf('logistic', xy([-2, -1, 1, 2], [0, 1, 0, 1])), {
      learningRate: 1,
    })
    expect(verdict.kind).toBe('converged')
  })
})

describe('columns that say the same', () => {
  it('make a floor of minima, on which a descent comes to rest', () => {
    const { verdict } = became(objectiveOf('linear', xy([2, 2, 2], [1, 3, 5])), {}, [1, -1])
    expect(verdict).toEqual({ kind: 'onValleyFloor', convex: true })
  })

  it('and so do features that are multiples of each other', () => {
    const table = createTable([
      ['a', [1, -2, 3, -1]],
      ['b', [2, -4, 6, -2]],
      ['y', [1, 0, 0, 1]],
    ])
    const { verdict } = became(objectiveOf('logistic2', table), { learningRate: 0.1 }, [1, 1])
    expect(verdict).toEqual({ kind: 'onValleyFloor', convex: true })
  })
})

describe('batches', () => {
  const data = findBuiltIn('line')!
  const objective = objectiveOf('linear', data.table)
  const least = objective.globalMinima[0]!

  it.each([
    { batch: 4, sampling: 'replacement' as const },
    { batch: 4, sampling: 'reshuffled' as const },
    { batch: 7, sampling: 'sequential' as const },
    { batch: 1 },
    { noise: 0.5 },
  ])('end in a ball of noise, and neither oscillate nor zigzag: %j', (chance) => {
    for (const seed of [0, 1, 2, 3, 4]) {
      const { verdict, manner, explanation, decay, minimum } = became(objective, {
        learningRate: 0.05,
        seed,
        ...chance,
      })
      expect(verdict).toEqual({ kind: 'inNoiseBall' })
      if (manner?.kind !== 'scatters') throw new Error(manner?.kind)
      expect(
        Math.hypot(manner.centre[0] - least.at[0], manner.centre[1] - least.at[1]),
      ).toBeLessThan(2 * manner.radius)
      const hasLaw = 'sampling' in chance && chance.sampling === 'replacement'
      expect(explanation?.kind ?? null).toBe(hasLaw ? 'noiseBall' : null)
      expect(decay).toBeNull()
      expect(minimum?.at[0]).toBeCloseTo(least.at[0], 9)
    }
  })

  it('of all rows are no noise', () => {
    const { verdict } = became(objective, { learningRate: 0.05, batch: 50 })
    expect(verdict.kind).toBe('converged')
  })

  it('on their way are crawling, and not zigzagging', () => {
    for (const seed of [0, 1, 2]) {
      const { verdict } = became(objective, { learningRate: 1e-4, batch: 1, seed }, [5, 5], 1000)
      expect(verdict).toEqual({ kind: 'crawling', zigzagging: false })
    }
  })

  it('that fit every row converge all the same', () => {
    const exact = xy([-1, 0, 1, 2], [-1, 1, 3, 5])
    const { verdict } = became(objectiveOf('linear', exact), { learningRate: 0.1, batch: 1 })
    expect(verdict.kind).toBe('converged')
  })
})
