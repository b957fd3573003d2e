import { describe, expect, it } from 'vitest'
import { descend } from '../../core/descent/descend'
import { finish } from '../../core/records/task'
import { resolveObjective } from '../../core/resolve-objective'
import { clipWords } from './clip-words'

const run = { method: 'gd', learningRate: 0.05, hyperparameters: {}, clip: 4 }

describe('what clipping changes and costs', () => {
  it('is told of a run that is clipped alone', () => {
    const { clip: _, ...unclipped } = run
    expect(clipWords(unclipped)).toBe('')
    expect(clipWords({ ...run, method: 'momentum' })).toBe(
      'The method sees a gradient longer than 4 cut to that length, its direction kept. It costs the length of the gradient at every step.',
    )
  })

  it('tells the longest step of gradient descent, and none is longer', () => {
    expect(clipWords(run)).toContain(': no step is longer than η · 4 = 0.2.')
    const resolved = resolveObjective({ kind: 'formula', text: 'x^4 + y^2' })
    if (!resolved.ok) throw new Error(resolved.error.message)
    const stopping = { gradient: 0, step: 0, loss: 0, maxSteps: 50 }
    for (const noisy of [run, { ...run, noise: 10 }]) {
      const { x, y } = finish(descend(resolved.objective, noisy, [3, 2], stopping))
      const lengths = Array.from(x.subarray(1), (next, t) =>
        Math.hypot(next - x[t]!, y[t + 1]! - y[t]!),
      )
      // Roundings of the cut, and of iterates of size 3.
      expect(Math.max(...lengths)).toBeCloseTo(0.2, 14)
    }
  })
})
