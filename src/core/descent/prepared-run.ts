import type { Method } from '../methods/method'
import { findMethod } from '../methods/registry'
import { batchRange, clipRange, noiseRange, type Run, seedRange } from '../records/experiment'
import { isWithin, type NumberRange } from '../records/number-range'
import {
  isConstant,
  type ScheduleKind,
  type ScheduleParameter,
  scheduleParameters,
} from '../records/schedule'
import type { Chance } from './draws'

/** A run with nothing left out, found to be possible. */
export interface PreparedRun {
  readonly method: Method
  readonly learningRate: number
  readonly hyperparameters: Readonly<Record<string, number>>
  /** Null where η is the same at every step. */
  readonly schedule: {
    readonly kind: ScheduleKind
    readonly parameters: Readonly<Record<ScheduleParameter, number>>
  } | null
  readonly chance: Chance
  /** Longest gradient that a step sees; null where none is cut. */
  readonly clip: number | null
}

/** Throws a RangeError when the method or a hyperparameter of it is unknown, or a number out of its range. */
export function prepareRun(run: Run): PreparedRun {
  const method = findMethod(run.method)
  if (!method) throw new RangeError(`run.method: no id '${run.method}' in the registry`)
  checkLearningRate(run.learningRate)
  return {
    method,
    learningRate: run.learningRate,
    hyperparameters: completed(method, run.hyperparameters),
    schedule: preparedSchedule(run.schedule),
    chance: chanceOf(run),
    clip: clipOf(run),
  }
}

function chanceOf({ batch, sampling = 'reshuffled', noise = 0, seed = 0 }: Run): Chance {
  if (batch !== undefined) check('batch', batch, batchRange)
  check('noise', noise, noiseRange)
  check('seed', seed, seedRange)
  return { batch: batch ?? null, sampling, noise, seed }
}

function clipOf({ clip }: Run): number | null {
  if (clip === undefined) return null
  check('clip', clip, clipRange)
  return clip
}

function check(name: 'batch' | 'noise' | 'seed' | 'clip', value: number, range: NumberRange): void {
  if (isWithin(value, range)) return
  throw new RangeError(`run.${name}: ${value} is out of range`)
}

/** Throws a RangeError unless η is in (0, ∞). */
export function checkLearningRate(learningRate: number): void {
  if (isWithin(learningRate, { above: 0 })) return
  throw new RangeError(`run.learningRate: expected a number in (0, ∞), got ${learningRate}`)
}

function completed(method: Method, given: Run['hyperparameters']): Record<string, number> {
  const values: Record<string, number> = {}
  for (const [name, { default: usual, range }] of Object.entries(method.hyperparameters)) {
    const value = Object.hasOwn(given, name) ? given[name]! : usual
    if (!isWithin(value, range)) {
      throw new RangeError(`run.hyperparameters.${name}: ${value} is out of range`)
    }
    values[name] = value
  }
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(values, name))
  if (unknown !== undefined) {
    throw new RangeError(`run.hyperparameters: ${method.id} has no '${unknown}'`)
  }
  return values
}

function preparedSchedule(schedule: Run['schedule']): PreparedRun['schedule'] {
  if (!schedule || isConstant(schedule)) return null
  const { kind, ...given } = schedule
  const parameters = {
    decay: scheduleParameters.decay.default,
    period: scheduleParameters.period.default,
    ...given,
  }
  for (const name of ['decay', 'period', 'warmup'] as const) {
    if (isWithin(parameters[name], scheduleParameters[name].range)) continue
    throw new RangeError(`run.schedule.${name}: ${parameters[name]} is out of range`)
  }
  return { kind, parameters }
}
