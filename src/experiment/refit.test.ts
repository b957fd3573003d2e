import { describe, expect, it } from 'vitest'
import type { RateSuggestion } from '../core/rates/suggest'
import type { Run } from '../core/records/experiment'
import { defaultExperiment } from './defaults'
import { namedStarts, refitted } from './refit'

const found: RateSuggestion = { small: 0.001, good: 0.05, large: 0.2, finding: 'converges' }
const run = (name: string | null, learningRate: number, more: Partial<Run> = {}): Run => ({
  method: 'gd',
  learningRate,
  hyperparameters: {},
  ...(name === null ? {} : { name }),
  ...more,
})
const start = [1, 2] as const
const named = (...runs: Run[]) => ({ ...defaultExperiment, start, runs })
const calls = (runs: readonly Run[]) => runs.map((each) => [each.name, each.learningRate])

describe('runs after their start has moved', () => {
  it('have the rates that are small, good and large from there', () => {
    const { runs } = refitted(named(run('small', 1), run('good', 2), run('large', 3)), start, found)
    expect(calls(runs)).toEqual([
      ['small', 0.001],
      ['good', 0.05],
      ['large', 0.2],
    ])
  })

  it('keep a rate that was set by hand, and a name that somebody gave', () => {
    const { runs } = refitted(named(run('mine', 1), run(null, 2), run('large', 3)), start, found)
    expect(calls(runs)).toEqual([
      ['mine', 1],
      [undefined, 2],
      ['large', 0.2],
    ])
  })

  it.each([null, { ...found, finding: 'noneConverges' } as const])(
    'lose the names where no such rates are known: %j',
    (suggestion) => {
      const { runs } = refitted(named(run('small', 1), run('medium', 2)), start, suggestion)
      expect(calls(runs)).toEqual([
        [undefined, 1],
        [undefined, 2],
      ])
    },
  )

  it('are called good where they were only in the middle', () => {
    const { runs } = refitted(named(run('medium', 2)), start, found)
    expect(calls(runs)).toEqual([['good', 0.05]])
  })

  it('are those that begin there: others have starts of their own', () => {
    const own = [5, 5] as const
    const experiment = named(run('small', 1), run('good', 2, { start: own }))
    expect(namedStarts(experiment)).toEqual([start, own])
    expect(calls(refitted(experiment, own, found).runs)).toEqual([
      ['small', 1],
      ['good', 0.05],
    ])
  })
})
