import { describe, expect, it } from 'vitest'
import { descend } from '../descent/descend'
import type { Run } from '../records/experiment'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { descentOf } from './what-became'

function became(text: string, run: Run, maxSteps = 3000) {
  const resolved = resolveObjective({ kind: 'formula', text })
  if (!resolved.ok) throw new Error(resolved.error.message)
  const stopping = { gradient: 1e-6, step: 0, loss: 0, maxSteps }
  const trajectory = finish(descend(resolved.objective, run, [3, 2], stopping))
  const { verdict, manner } = finish(descentOf(trajectory, resolved.objective, run, stopping))
  return { end: [trajectory.x.at(-1)!, trajectory.y.at(-1)!], kind: verdict.kind, manner }
}

const run = (method: string, hyperparameters: Run['hyperparameters']): Run => ({
  method,
  learningRate: 0.05,
  hyperparameters,
})

describe('a run with weight decay', () => {
  // (x − 1)² + 2(y + 1)² + λ(x² + y²)/2 has its minimum where (2 + λ) x = 2 and (4 + λ) y = −4.
  const bowl = '(x - 1)^2 + 2*(y + 1)^2'

  it.each([0.01, 0.5, 3])('of λ = %s rests where f + λ‖w‖²/2 is lowest', (weightDecay) => {
    const { end, kind, manner } = became(bowl, run('l2', { weightDecay }))
    expect(end[0]).toBeCloseTo(2 / (2 + weightDecay), 12)
    expect(end[1]).toBeCloseTo(-4 / (4 + weightDecay), 12)
    expect({ kind, manner }).toEqual({ kind: 'standsStill', manner: { kind: 'balances' } })
  })

  it('past the velocity rests nearer to the minimum of f, by the share 1 − β', () => {
    const { end, kind, manner } = became(bowl, run('sgdw', { momentum: 0.5, weightDecay: 1 }))
    expect(end[0]).toBeCloseTo(2 / 2.5, 12)
    expect(end[1]).toBeCloseTo(-4 / 4.5, 12)
    expect({ kind, manner }).toEqual({ kind: 'standsStill', manner: { kind: 'balances' } })
  })

  it('converges where f has its minimum at 0', () => {
    expect(became('x^2 + y^2', run('l2', { weightDecay: 0.1 })).kind).toBe('converged')
  })

  it('of 0 balances nothing', () => {
    expect(became(bowl, run('l2', { weightDecay: 0 })).kind).toBe('converged')
  })

  it('is not at rest while it is on its way', () => {
    expect(became(bowl, run('l2', { weightDecay: 0.5 }), 40).kind).toBe('crawling')
  })
})
