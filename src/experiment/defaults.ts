import { findMethod } from '../core/methods/registry'
import { describeObjective } from '../core/objectives/describe'
import { himmelblau } from '../core/objectives/himmelblau'
import type { RateSuggestion } from '../core/rates/suggest'
import type { Experiment, Run, Viewport } from '../core/records/experiment'
import { writeNumber } from './number-text'

export const defaultStopping = { gradient: 1e-6, step: 0, loss: 0 } as const

const firstObjective = { kind: 'catalogue', id: himmelblau.id } as const
export const defaultView: Viewport = describeObjective(firstObjective).view

const rateNames = ['small', 'good', 'large'] as const
const suggestedNames: readonly string[] = [...rateNames, 'medium']

/** The rates are those that are suggested for this start; a test holds them to it. */
export const defaultExperiment: Experiment = {
  objective: firstObjective,
  start: himmelblau.start,
  runs: suggestedRuns({ small: 0.0002, good: 0.0185, large: 0.03, finding: 'converges' }),
  stopping: { ...defaultStopping, maxSteps: himmelblau.steps },
}

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

/** A run changed by hand no longer bears the name of the suggestion, the method or the momentum it was. */
export function changedByHand(run: Run, changed: Run): Run {
  if (changed.name === undefined || isStillTrue(changed.name, run, changed)) return changed
  return unnamed(changed)
}

function isStillTrue(name: string, run: Run, changed: Run): boolean {
  const sameMethod = changed.method === run.method
  const sameRule = sameMethod && changed.hyperparameters === run.hyperparameters
  if (suggestedNames.includes(name))
    return (
      sameRule && changed.learningRate === run.learningRate && changed.schedule === run.schedule
    )
  if (name === findMethod(run.method)?.name) return sameMethod
  return name !== momentumName(run) || sameRule
}

export function unnamed({ name: _, ...run }: Run): Run {
  return run
}

/** Null for a method that has no momentum. */
export function momentumName({ method, hyperparameters }: Run): string | null {
  const momentum = findMethod(method)?.hyperparameters['momentum']
  if (!momentum) return null
  return `${momentum.symbol} = ${writeNumber(hyperparameters['momentum'] ?? momentum.default)}`
}

type Range = readonly [low: number, high: number]

/** How far, as a factor, sliders reach out for a rate that is beyond all others: any finite rate can be typed. */
const farthest = 1e9

/** The ends of sliders for these runs: from a tenth of the least rate to ten times the greatest. */
export function rangeOf(runs: readonly Run[]): Range {
  const rates = runs.map((run) => run.learningRate).sort((a, b) => a - b)
  const middle = rates[Math.floor((rates.length - 1) / 2)] ?? 1
  return reachingFor(rates, [middle, middle])
}

/** The usual ends, farther apart where a run's rate lies beyond them. */
export function rangeWith(usual: Range, runs: readonly Run[]): Range {
  const [low, high] = usual
  const rates = runs.map((run) => run.learningRate)
  return reachingFor(
    rates.filter((rate) => rate < low || rate > high),
    usual,
  )
}

function reachingFor(rates: readonly number[], [low, high]: Range): Range {
  const least = Math.min(low, ...rates.map((rate) => rate / 10))
  const most = Math.max(high, ...rates.map((rate) => rate * 10))
  return [
    Math.max(least, low / farthest, Number.MIN_VALUE),
    Math.min(most, high * farthest, Number.MAX_VALUE),
  ]
}
