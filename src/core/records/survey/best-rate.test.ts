import { describe, expect, it } from 'vitest'
import { descendToEnd } from '../../descent/descend'
import { resolveObjective } from '../../resolve-objective'
import { survey } from '../../survey/survey'
import { finish } from '../task'
import { bestRate } from './best-rate'
import { emptyOutcomes, type Outcomes, verdictCodes } from './outcomes'
import { ratesOf, type SpectrumRequest } from './request'

/** Rates 2 % apart, each with its steps to converge in a minimum, or null where it does not. */
function surveyed(
  count: number,
  fate: (rate: number) => { steps: number; minimum: number } | null,
) {
  const rates = Float64Array.from({ length: count }, (_, index) => 0.01 * 1.02 ** index)
  const outcomes: Outcomes = emptyOutcomes(count)
  for (const [index, rate] of rates.entries()) {
    const reached = fate(rate)
    outcomes.verdict[index] = verdictCodes[reached ? 'converged' : 'crawling']
    outcomes.steps[index] = reached?.steps ?? 1000
    outcomes.minimum[index] = reached?.minimum ?? -1
  }
  return { rates, outcomes }
}

describe('the best rate', () => {
  it('is a round number where the fewest steps are', () => {
    const { rates, outcomes } = surveyed(300, (rate) => ({
      steps: 10 + Math.round(1000 * Math.abs(Math.log(rate / 0.05))),
      minimum: 0,
    }))
    expect(bestRate(rates, outcomes, 1)).toBe(0.05)
  })

  it('is not one that is fast between others that do not converge, or that end elsewhere', () => {
    const fates = (rate: number) => {
      if (rate > 0.02 && rate < 0.0215) return { steps: 1, minimum: 1 }
      return { steps: 100 + Math.round(1000 * Math.abs(Math.log(rate / 0.1))), minimum: 0 }
    }
    const { rates, outcomes } = surveyed(200, fates)
    expect(bestRate(rates, outcomes, 1)).toBe(0.1)
  })

  it.each([1.05, 1.08])('is none where only an interval of a factor %d converges', (factor) => {
    const { rates, outcomes } = surveyed(100, (rate) =>
      rate >= 0.02 && rate <= 0.02 * factor ? { steps: 5, minimum: 0 } : null,
    )
    expect(bestRate(rates, outcomes, 1)).toBeNull()
  })

  it('is near the one asked for where all are equally good', () => {
    const { rates, outcomes } = surveyed(200, () => ({ steps: 0, minimum: 0 }))
    expect(bestRate(rates, outcomes, 0.05)).toBe(0.05)
  })

  it('of gradient descent on a quadratic is the one of the textbook, 2/(λmin + λmax)', () => {
    const resolved = resolveObjective({ kind: 'formula', text: '(x^2 + 9*y^2)/2' })
    if (!resolved.ok) throw new Error(resolved.error.message)
    const stopping = { gradient: 1e-6, step: 0, loss: 0, maxSteps: 2000 }
    const run = { method: 'gd', learningRate: 1, hyperparameters: {} }
    // Both eigendirections weigh the same, so that neither is forgotten early.
    const start = [9, 1] as const
    const request: SpectrumRequest = {
      kind: 'spectrum',
      start,
      run,
      stopping,
      low: 1e-3,
      high: 1,
      count: 350,
    }
    const { outcomes } = finish(survey(resolved.objective, request))
    const rate = bestRate(ratesOf(request), outcomes, 0.1)!
    // The rate's neighbours, 2 % away, count too.
    expect(Math.abs(rate / (2 / 10) - 1)).toBeLessThan(0.03)
    const ending = finish(
      descendToEnd(resolved.objective, { ...run, learningRate: rate }, start, stopping),
    )
    expect(ending.stop.kind).toBe('gradientNorm')
  })
})
