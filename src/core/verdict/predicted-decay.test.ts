import { describe, expect, it } from 'vitest'
import { descend } from '../descent/descend'
import { distances, lossAbove, stepLengths } from '../records/chart-quantity'
import type { ObjectiveReference, Point, Run } from '../records/experiment'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { descentOf } from './what-became'

const formula = (text: string) => ({ kind: 'formula', text }) as const
const known = (id: string) => ({ kind: 'catalogue', id }) as const
const gd = (learningRate: number): Run => ({ method: 'gd', learningRate, hyperparameters: {} })

function descent(reference: ObjectiveReference, run: Run, start: Point, maxSteps = 500) {
  const resolved = resolveObjective(reference)
  if (!resolved.ok) throw new Error(resolved.error.message)
  const stopping = { gradient: 1e-6, step: 0, loss: 0, maxSteps }
  const trajectory = finish(descend(resolved.objective, run, start, stopping))
  return finish(descentOf(trajectory, resolved.objective, run, stopping))
}

describe('the predicted decay', () => {
  it.each<[string, ObjectiveReference, number, Point]>([
    ['of a bowl, held up by its flattest direction', formula('(x^2 + 10*y^2)/2'), 0.1, [1, 1]],
    ['of a bowl, zigzagging in its steepest', formula('(x^2 + 10*y^2)/2'), 0.19, [1, 1]],
    ['of Himmelblau', known('himmelblau'), 0.01, [0, 0.5]],
    ['of Booth', known('booth'), 0.1, [-8, 8]],
    ['of a minimum that is not at 0', known('styblinski_tang'), 0.01, [-1, -2]],
  ])('%s is how the run closes in, ρ a step and ρ² in f', (_, objective, rate, start) => {
    const { decay, trajectory, minimum } = descent(objective, gd(rate), start)
    const away = distances(trajectory, minimum!.at)
    const above = lossAbove(trajectory, minimum!.f)
    const { t, value } = decay!.distance!
    expect(value).toBe(away.at(t))
    // Over the last steps before the anchor, as the error turns into the slowest direction.
    const over = Math.min(8, t)
    const measured = (away.at(t) / away.at(t - over)) ** (1 / over)
    expect(measured / decay!.factor).toBeCloseTo(1, 2)
    const { t: low } = decay!.loss!
    const falls = (above.at(low) / above.at(low - 4)) ** (1 / 4)
    expect(falls / decay!.factor ** 2).toBeCloseTo(1, 1)
  })

  it('stands on firm ground, above what rounding leaves', () => {
    const { decay, trajectory, minimum } = descent(known('himmelblau'), gd(0.0185), [0, 0.5])
    for (const anchor of [decay!.distance!, decay!.loss!]) {
      expect(anchor.value).toBeGreaterThan(1e-9)
      expect(anchor.t).toBeLessThan(trajectory.x.length)
    }
    expect(minimum!.at[0]).toBeCloseTo(3, 12)
  })

  it('is told of a run that still crawls only where f bends as it does at the minimum', () => {
    const bowl = descent(formula('(x^2 + 100*y^2)/2'), gd(0.001), [1, 1], 50)
    expect(bowl.verdict.kind).toBe('crawling')
    expect(bowl.decay?.factor).toBeCloseTo(0.999, 12)
    const far = descent(known('himmelblau'), gd(0.0002), [0, 0.5], 200)
    expect(far.verdict.kind).toBe('crawling')
    expect(far.decay).toBeNull()
  })

  it.each<[string, ObjectiveReference, Run, Point]>([
    ['above the limit', known('himmelblau'), gd(0.03), [0, 0.5]],
    ['by an exact hit', formula('x^2 + y^2'), gd(0.5), [1, 2]],
    ['of another method', formula('x^2 + y^2'), { ...gd(0.1), method: 'momentum' }, [1, 2]],
    ['without a minimum', formula('x^2 - y^2'), gd(0.1), [1, 0]],
    [
      'of a rate that changes',
      formula('x^2 + y^2'),
      { ...gd(0.4), schedule: { kind: 'inverse', decay: 0.1, warmup: 0 } },
      [1, 2],
    ],
  ])('is none %s', (_, objective, run, start) => {
    expect(descent(objective, run, start).decay).toBeNull()
  })
})

describe('the lengths of steps', () => {
  it('are those between iterates', () => {
    const { trajectory } = descent(formula('x^2 + y^2'), gd(0.25), [3, 4])
    const lengths = stepLengths(trajectory)
    expect(lengths.length).toBe(trajectory.x.length - 1)
    // w halves at every step: 5, 2½, 1¼.
    expect([lengths.at(0), lengths.at(1), lengths.at(2)]).toEqual([2.5, 1.25, 0.625])
  })
})
