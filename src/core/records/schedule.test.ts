import { describe, expect, it } from 'vitest'
import { descend } from '../descent/descend'
import { numbers } from '../expression/numbers'
import { resolveObjective } from '../resolve-objective'
import { type Schedule, scheduleFactor } from './schedule'
import { finish } from './task'

function factors(schedule: Schedule, count: number): readonly number[] {
  const parameters = { decay: 0, period: 1, ...schedule }
  return Array.from({ length: count }, (_, t) =>
    scheduleFactor(numbers, schedule.kind, t, parameters),
  )
}

function expectClose(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length)
  for (const [t, factor] of actual.entries()) expect(factor).toBeCloseTo(expected[t]!, 15)
}

describe('the factor of η', () => {
  it('constant', () => expect(factors({ kind: 'constant', warmup: 0 }, 3)).toEqual([1, 1, 1]))

  it('rises evenly to 1 in the steps of the warm-up', () => {
    const expected = [0.25, 0.5, 0.75, 1, 1, 1]
    expect(factors({ kind: 'constant', warmup: 4 }, 6)).toEqual(expected)
  })

  it('1/t decay', () => {
    expect(factors({ kind: 'inverse', decay: 1, warmup: 0 }, 4)).toEqual([1, 1 / 2, 1 / 3, 1 / 4])
  })

  it('exponential', () => {
    const halving = { kind: 'exponential', decay: Math.LN2, warmup: 0 } as const
    expectClose(factors(halving, 4), [1, 1 / 2, 1 / 4, 1 / 8])
  })

  it('cosine, anew after every period', () => {
    const root = Math.SQRT1_2
    const once = [1, (1 + root) / 2, 1 / 2, (1 - root) / 2]
    expectClose(factors({ kind: 'cosine', period: 4, warmup: 0 }, 8), [...once, ...once])
  })

  it('decays from the end of the warm-up on', () => {
    const expected = [1 / 2, 1, 1, 1 / 2, 1 / 3]
    expect(factors({ kind: 'inverse', decay: 1, warmup: 2 }, 5)).toEqual(expected)
  })
})

const resolved = resolveObjective({ kind: 'formula', text: 'x^2/2 + y^2' })
if (!resolved.ok) throw new Error(resolved.error.message)
const { objective } = resolved
const stopping = { gradient: 0, step: 0, loss: 0, maxSteps: 8 }

it('is what every step is multiplied by, and is recorded', () => {
  const schedule = { kind: 'inverse', decay: 0.5, warmup: 3 } as const
  const run = { method: 'gd', learningRate: 0.3, hyperparameters: {}, schedule }
  const { x, y, stepLength } = finish(descend(objective, run, [1, 1], stopping))
  const expected = factors(schedule, 8).map((factor) => 0.3 * factor)
  expect([...stepLength]).toEqual([...expected, Number.NaN])
  for (const [t, length] of expected.entries()) {
    expect(x[t + 1]).toBe(x[t]! - length * x[t]!)
    expect(y[t + 1]).toBe(y[t]! - length * (2 * y[t]!))
  }
})

it('names a parameter out of its range', () => {
  const started = (schedule: Schedule) => () =>
    finish(
      descend(
        objective,
        { method: 'gd', learningRate: 1, hyperparameters: {}, schedule },
        [1, 1],
        stopping,
      ),
    )
  expect(started({ kind: 'inverse', decay: -1, warmup: 0 })).toThrow('run.schedule.decay: -1')
  expect(started({ kind: 'cosine', period: 0.5, warmup: 0 })).toThrow('run.schedule.period: 0.5')
  expect(started({ kind: 'constant', warmup: -2 })).toThrow('run.schedule.warmup: -2')
})
