import { expect, test } from 'vitest'
import { descend } from '../../core/descent/descend'
import { findMethod, methods } from '../../core/methods/registry'
import type { Run } from '../../core/records/experiment'
import { finish } from '../../core/records/task'
import { resolveObjective } from '../../core/resolve-objective'
import { initialState } from '../../state/initial-state'
import { flowsOf } from './flow-content'

/** A run of the method, with a weight decay that shows, where there is one. */
const runOf = (method: string): Run => ({
  method,
  learningRate: 1e-5,
  hyperparameters: findMethod(method)?.hyperparameters['weightDecay'] ? { weightDecay: 1 } : {},
})

/** The name of the flow on the plot of a run, or of all, from a start that these methods share. */
function nameOf(shared: readonly string[], run: number | null): string | undefined {
  const line = { x: new Float64Array(2), y: new Float64Array(2), end: 'rest' } as const
  const flowLines = [{ ...line, runs: shared.map((_, index) => index) }]
  const experiment = { ...initialState.experiment, runs: shared.map(runOf) }
  return flowsOf({ flowLines, experiment }, run)[0]?.label
}

/** The p of y = x^p where a method gets from (1, 1) to by steps so small that they hardly show. */
function exponentOf(method: string): number {
  const resolved = resolveObjective({ kind: 'formula', text: '0.5*(x^2 + 10*y^2)' })
  if (!resolved.ok) throw new Error(resolved.error.message)
  const stopping = { gradient: 0, step: 0, loss: 0, maxSteps: 5000 }
  const { x, y } = finish(descend(resolved.objective, runOf(method), [1, 1], stopping))
  return Math.log(y.at(-1)!) / Math.log(x.at(-1)!)
}

test.each(methods.map(({ id }) => id))('the flow is called the limit of %s if it is that', (id) => {
  // The flow is x = e^−t, y = e^−10t: p = 10. A method of another direction goes straight to the middle: p = 1.
  // Inertia takes some tens of 5000 steps to get going: less than 2 % of p, beside which steps of finite length, of
  // 10 η, are nothing.
  const isLimit = Math.abs(exponentOf(id) / 10 - 1) < 0.02
  expect(nameOf([id], 0)).toBe(isLimit ? 'gradient flow (η → 0)' : 'gradient flow')
})

test('a flow that runs share is called by what is true of any of those on the plot', () => {
  expect(nameOf(['adam', 'gd'], null)).toBe('gradient flow (η → 0)')
  expect(nameOf(['adam', 'gd'], 1)).toBe('gradient flow (η → 0)')
  expect(nameOf(['adam', 'gd'], 0)).toBe('gradient flow')
  expect(nameOf(['adam'], 3)).toBeUndefined()
})
