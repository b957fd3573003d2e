import type { Algebra } from './algebra'
import type { NumberRange } from './number-range'

/**
 * The schedule by which the learning rate changes from step to step: ηₜ = η · warm-up(t) · decay(t), where the warm-up
 * rises evenly, (t + 1) / `warmup` at the first `warmup` steps and 1 after them, and u counts the steps that follow:
 *
 * - `constant`: 1 - `inverse`: 1 / (1 + `decay` · u) - `exponential`: exp(−`decay` · u) - `cosine`: (1 + cos(π · (u mod
 * `period`) / `period`)) / 2, which starts anew after every period.   Loshchilov and Hutter, SGDR, ICLR (2017), eq. 5, down
 * to 0.
 *
 * `warmup` counts steps, and 0 is none; `decay` is per step.
 */
export type Schedule =
  | { readonly kind: 'constant'; readonly warmup: number }
  | { readonly kind: 'inverse' | 'exponential'; readonly decay: number; readonly warmup: number }
  | { readonly kind: 'cosine'; readonly period: number; readonly warmup: number }

export type ScheduleKind = Schedule['kind']

interface Kind {
  readonly name: string
  /** ηₜ as TeX, without the warm-up. */
  readonly tex: string
  readonly parameters: readonly ScheduleParameter[]
  /** The factor after u steps. */
  readonly decay: <T>(m: Algebra<T>, u: T, parameters: Readonly<Record<ScheduleParameter, T>>) => T
}

export type ScheduleParameter = 'decay' | 'period' | 'warmup'

export const scheduleParameters: Readonly<
  Record<
    ScheduleParameter,
    { readonly symbol: string; readonly default: number; readonly range: NumberRange }
  >
> = {
  decay: { symbol: 'k', default: 0.01, range: { min: 0 } },
  period: { symbol: 'T', default: 500, range: { min: 1, max: 1_000_000, integer: true } },
  warmup: { symbol: 'warm-up', default: 0, range: { min: 0, max: 1_000_000, integer: true } },
}

export const scheduleKinds: Readonly<Record<ScheduleKind, Kind>> = {
  constant: {
    name: 'Constant',
    tex: String.raw`\eta_t = \eta`,
    parameters: ['warmup'],
    decay: (m) => m.number(1),
  },
  inverse: {
    name: '1/t decay',
    tex: String.raw`\eta_t = \frac{\eta}{1 + k\,t}`,
    parameters: ['decay', 'warmup'],
    decay: (m, u, { decay }) => m.divide(m.number(1), m.add(m.number(1), m.multiply(decay, u))),
  },
  exponential: {
    name: 'Exponential decay',
    tex: String.raw`\eta_t = \eta\,e^{-k\,t}`,
    parameters: ['decay', 'warmup'],
    decay: (m, u, { decay }) => m.apply('exp', m.negate(m.multiply(decay, u))),
  },
  cosine: {
    name: 'Cosine',
    tex: String.raw`\eta_t = \frac{\eta}{2}\left(1 + \cos\frac{\pi\,(t \bmod T)}{T}\right)`,
    parameters: ['period', 'warmup'],
    decay(m, u, { period }) {
      const part = m.divide(m.apply('mod', u, period), period)
      const cosine = m.apply('cos', m.multiply(m.number(Math.PI), part))
      return m.divide(m.add(m.number(1), cosine), m.number(2))
    },
  },
}

/** The schedule of a kind; parameters that are not among `values` have their defaults. */
export function scheduleOf(
  kind: ScheduleKind,
  values: Partial<Readonly<Record<ScheduleParameter, number>>> = {},
): Schedule {
  const parameters = scheduleKinds[kind].parameters.map((parameter) => [
    parameter,
    values[parameter] ?? scheduleParameters[parameter].default,
  ])
  return { kind, ...Object.fromEntries(parameters) } as Schedule
}

/** Undefined where the schedule has no such parameter. */
export function parameterOf(schedule: Schedule, parameter: ScheduleParameter): number | undefined {
  return (schedule as Partial<Record<ScheduleParameter, number>>)[parameter]
}

/** Whether η stays the same from the first step to the last. */
export function isConstant(schedule: Schedule): boolean {
  return schedule.kind === 'constant' && schedule.warmup === 0
}

/** ηₜ / η after t steps. */
export function scheduleFactor<T>(
  m: Algebra<T>,
  kind: ScheduleKind,
  t: T,
  parameters: Readonly<Record<ScheduleParameter, T>>,
): T {
  const { warmup } = parameters
  const rise = m.apply('min', m.number(1), m.divide(m.add(t, m.number(1)), warmup))
  const after = m.apply('max', m.number(0), m.subtract(t, warmup))
  return m.multiply(rise, scheduleKinds[kind].decay(m, after, parameters))
}
