import { expect, it } from 'vitest'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { descend } from './descend'
import { replay } from './replay'

const untested = { gradient: 0, step: 0, loss: 0, maxSteps: 10 }

function moments(method: string, hyperparameters: Record<string, number>, t: number) {
  const resolved = resolveObjective({ kind: 'formula', text: 'x^2/2 + y^2' })
  if (!resolved.ok) throw new Error(resolved.error.message)
  const run = { method, learningRate: 0.25, hyperparameters }
  const trajectory = finish(descend(resolved.objective, run, [4, 1], untested))
  return replay(trajectory, resolved.objective, run, t).moments()
}

it('gives the velocity with which the step from w_t begins', () => {
  // From (4, 1): g = (4, 2) = v₁, w₁ = (3, 0.5); g = (3, 1), v₂ = v₁ / 2 + g.
  expect(moments('momentum', { momentum: 0.5 }, 0)).toEqual([[0, 0]])
  expect(moments('momentum', { momentum: 0.5 }, 1)).toEqual([[4, 2]])
  expect(moments('momentum', { momentum: 0.5 }, 2)).toEqual([[5, 2]])
})

it('gives one pair for each moment, and none where there is none', () => {
  expect(moments('adam', { beta1: 0.5, beta2: 0.75 }, 1)).toEqual([
    [2, 1],
    [4, 1],
  ])
  expect(moments('gd', {}, 3)).toEqual([])
})
