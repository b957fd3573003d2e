import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numbers } from '../expression/numbers'
import { methods } from '../methods/registry'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { clipped } from './clipped'
import { descend } from './descend'
import { prepareRun } from './prepared-run'

const finite = fc.double({ min: -1e150, max: 1e150, noNaN: true })

describe('a clipped gradient', () => {
  it('is itself where it is no longer than the longest, and else as long as that and along it', () => {
    fc.assert(
      fc.property(
        finite,
        finite,
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        (x, y, longest) => {
          const [cutX, cutY] = clipped(numbers, [x, y], longest)
          const norm = Math.hypot(x, y)
          if (norm <= longest) expect([cutX, cutY]).toEqual([x, y])
          else {
            // A quotient and a product, each rounded, and the two square roots.
            expect(Math.hypot(cutX, cutY) / longest).toBeCloseTo(1, 14)
            expect(Math.abs(cutX * y - cutY * x)).toBeLessThanOrEqual(4e-16 * longest * norm)
          }
        },
      ),
    )
  })

  it('takes gradient descent in steps of ηc along the axis of a bowl until it is within c', () => {
    const resolved = resolveObjective({ kind: 'formula', text: '(x^2+y^2)/2' })
    if (!resolved.ok) throw new Error(resolved.error.message)
    const run = { method: 'gd', learningRate: 0.5, hyperparameters: {}, clip: 2 }
    const rule = { gradient: 0, step: 0, loss: 0, maxSteps: 10 }
    const { x, dfdx, batchDfdx } = finish(descend(resolved.objective, run, [5, 0], rule))
    // ∇f = x: steps of 1 down to 2, and from there halves.
    expect([...x]).toEqual([5, 4, 3, 2, 1, 0.5, 0.25, 0.125, 0.0625, 0.03125, 0.015625])
    expect([...dfdx]).toEqual([...x])
    expect([...batchDfdx!.subarray(0, 5)]).toEqual([2, 2, 2, 2, 1])
  })

  it('is refused of no length', () => {
    for (const { id } of methods)
      expect(() =>
        prepareRun({ method: id, learningRate: 1, hyperparameters: {}, clip: 0 }),
      ).toThrow('run.clip: 0 is out of range')
  })
})
