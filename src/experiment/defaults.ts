import { describeObjective } from '../core/objectives/describe'
import { himmelblau } from '../core/objectives/himmelblau'
import type { Experiment, Viewport } from '../core/records/experiment'
import { suggestedRuns } from './suggested-runs'

export const defaultThresholds = { gradient: 1e-6, step: 0, loss: 0 } as const

export const defaultObjective = { kind: 'catalogue', id: himmelblau.id } as const

export const defaultView: Viewport = describeObjective(defaultObjective).view

/** The step at which the opening scene comes to rest: its runs have parted, and each has one to come. */
export const openingStep = 3

/** The rates are those that are suggested for this start; a test holds them to it. */
export const defaultExperiment: Experiment = {
  objective: defaultObjective,
  start: himmelblau.start,
  runs: suggestedRuns({ small: 0.0002, good: 0.0185, large: 0.05, finding: 'converges' }),
  stopping: { ...defaultThresholds, maxSteps: himmelblau.steps },
}
