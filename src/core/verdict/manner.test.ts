import { describe, expect, it } from 'vitest'
import { descend } from '../descent/descend'
import type { ObjectiveReference, Point, Run } from '../records/experiment'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { descentOf } from './what-became'

const himmelblau = { kind: 'catalogue', id: 'himmelblau' } as const
const bowl = { kind: 'formula', text: 'x^2/2 + 5*y^2' } as const
const momentum = (learningRate: number, beta = 0.9): Run => ({
  method: 'momentum',
  learningRate,
  hyperparameters: { momentum: beta },
})
const gd = (learningRate: number): Run => ({ method: 'gd', learningRate, hyperparameters: {} })

function unfinished(reference: ObjectiveReference, run: Run, start: Point, maxSteps: number) {
  const resolved = resolveObjective(reference)
  if (!resolved.ok) throw new Error(resolved.error.message)
  const { objective } = resolved
  const stopping = { gradient: 1e-12, step: 0, loss: 0, maxSteps }
  const trajectory = finish(descend(objective, run, start, stopping))
  const { verdict, manner } = finish(descentOf(trajectory, objective, run, stopping))
  return [verdict.kind, manner?.kind]
}

describe('the manner of a run that falls', () => {
  // A heavy ball swings where (1 − √(ηλ))² < β, and f with it: with β = 0.9 along both axes of the bowl, with β = 0 along neither.
  it('is swinging where f goes up and down by less and less', () => {
    expect(unfinished(himmelblau, momentum(0.0185), [0, 0.5], 200)).toEqual(['crawling', 'swings'])
    expect(unfinished(bowl, momentum(0.01), [3, 2], 300)).toEqual(['crawling', 'swings'])
  })
  it('is no swinging where chance alone goes up and down, nor where ups and downs stay as they are', () => {
    const noisy = { ...gd(0.005), noise: 30, seed: 1 }
    const flat = { kind: 'formula', text: 'x^2/2 + 50*y^2' } as const
    expect(unfinished(flat, noisy, [40, 0], 300)[1]).not.toBe('swings')
    // Along y it goes to and fro for ever, right at the limit 2/100, while along x it closes in.
    expect(unfinished(flat, gd(0.02), [40, 1], 100)[1]).not.toBe('swings')
  })
  it('is slowing where f rises, and does not go up and down, as along a valley down which a decay of the weights leads', () => {
    const valley = { kind: 'formula', text: '(x*y - 0.5)^2' } as const
    const decays = { method: 'sgdw', learningRate: 0.00634, hyperparameters: {} }
    expect(unfinished(valley, decays, [1.08, -2.52], 500)).toEqual(['crawling', 'slows'])
    // It falls before, and once: no swing.
    const slope = { kind: 'formula', text: 'exp(x) + exp(y)' } as const
    const faster = { ...decays, learningRate: 0.184 }
    expect(unfinished(slope, faster, [1.19, -4.43], 200)).toEqual(['crawling', 'slows'])
  })
  it('is hardly moving from where f stays what it is, whatever way came before', () => {
    const cusp = { kind: 'formula', text: 'sqrt(abs(x)) + y^2' } as const
    const bfgs = { method: 'bfgs', learningRate: 1, hyperparameters: {} }
    expect(unfinished(cusp, bfgs, [-0.4, 3.78], 1000)).toEqual(['crawling', 'hardlyMoves'])
  })
  it('is falling where f falls at every step', () => {
    expect(unfinished(himmelblau, gd(0.0002), [0, 0.5], 200)).toEqual(['crawling', 'falls'])
    expect(unfinished(bowl, momentum(0.01, 0), [3, 2], 300)).toEqual(['crawling', 'falls'])
  })
})
