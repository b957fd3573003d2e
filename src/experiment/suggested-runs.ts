import type { RateSuggestion } from '../core/rates/suggest'
import type { Run } from '../core/records/experiment'

const rateNames = ['small', 'good', 'large'] as const
/** Every name that a run has for the rate that was suggested for it. */
export const suggestedNames: readonly string[] = [...rateNames, 'medium']

/** The middle rate is called good only where it is. */
export function suggestedRuns(suggestion: RateSuggestion): readonly Run[] {
  return rateNames.map((name) => ({
    method: 'gd',
    learningRate: suggestion[name],
    hyperparameters: {},
    name: name === 'good' && suggestion.finding !== 'converges' ? 'medium' : name,
  }))
}

/** Rates to hold the place of others that are being looked for. */
export const unsuggestedRuns: readonly Run[] = [0.001, 0.01, 0.1].map((learningRate) => ({
  method: 'gd',
  learningRate,
  hyperparameters: {},
}))
