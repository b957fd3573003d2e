import type { StoppingRule } from '../../core/records/experiment'
import { counted, grouped, readable } from '../../core/records/number-format'
import type { StopReason } from '../../core/records/stop-reason'
import type { Trajectory } from '../../core/records/trajectory'
import type { Known } from '../../state/known'

type Threshold = 'gradient' | 'step' | 'loss'

interface Test {
  readonly threshold: Threshold
  readonly fires: StopReason['kind']
  readonly name: string
  readonly symbol: string
}

const tests: readonly Test[] = [
  { threshold: 'gradient', fires: 'gradientNorm', name: 'the gradient', symbol: '‖∇f‖' },
  { threshold: 'step', fires: 'stepSize', name: 'the step', symbol: '‖Δw‖' },
  { threshold: 'loss', fires: 'lossChange', name: 'the change of f', symbol: '|Δf|' },
]

/**
 * The note on which test ended a run, and by how much the others missed; null while that is not
 * known.
 */
export function stoppingNote({ outcome }: Known, run: number): string | null {
  const descent = outcome?.descents[run]
  if (!outcome || outcome.preview || !descent?.verdict) return null
  return stoppingSentence(descent.trajectory, outcome.experiment.stopping)
}

/**
 * The sentence on which test of the stopping rule ended a run, and how far it was from the others.
 */
export function stoppingSentence(trajectory: Trajectory, stopping: StoppingRule): string {
  const { stop } = trajectory
  const values = lastValues(trajectory)
  const parts = [`${endOf(stop, stopping)}${atEnd(stop.kind)}.`]
  const others = tests.filter(({ fires, threshold }) => fires !== stop.kind && stopping[threshold])
  for (const { threshold, symbol } of others) {
    const value = values[threshold]
    if (value === null) continue
    const limit = stopping[threshold]
    const distance =
      value > limit
        ? `was ${excess(value / limit)} its threshold of ${readable(limit)}`
        : `was within its threshold of ${readable(limit)} too`
    parts.push(`${symbol} = ${readable(value)} ${distance}.`)
  }
  const untested = tests.filter(({ threshold }) => stopping[threshold] === 0)
  if (untested.length > 0)
    parts.push(
      `${capital(listed(untested.map(({ name }) => name)))} ${untested.length > 1 ? 'were' : 'was'} not tested.`,
    )
  const left = stopping.maxSteps - stop.step
  if (stop.kind !== 'maxSteps')
    parts.push(
      `Of ${counted(stopping.maxSteps, 'step')} allowed ${grouped(left)} ${left === 1 ? 'was' : 'were'} left.`,
    )
  return parts.join(' ')

  function atEnd(kind: StopReason['kind']): string {
    const test = tests.find(({ fires }) => fires === kind)
    const value = test && values[test.threshold]
    if (!test || value === null || value === undefined) return ''
    return `: ${test.symbol} = ${readable(value)} is within its threshold of ${readable(stopping[test.threshold])}`
  }
}

function endOf({ kind, step }: StopReason, { maxSteps }: StoppingRule): string {
  const at = `at step ${grouped(step)}`
  switch (kind) {
    case 'gradientNorm':
      return `Ended by the gradient ${at}`
    case 'stepSize':
      return `Ended by the length of the step ${at}`
    case 'lossChange':
      return `Ended by the change of f ${at}`
    case 'maxSteps':
      return `Ended by the maximum of ${counted(maxSteps, 'step')}`
    case 'notFinite':
      return `Ended ${at}, where f or ∇f is not finite`
    case 'diverged':
      return `Ended ${at}, a million times as far away as the domain is wide`
    case 'lineSearchFailed':
      return `Ended ${at}, as the line search found no step`
    case 'singularHessian':
      return `Ended ${at}, as there is no Newton step`
    default:
      return kind satisfies never
  }
}

/** The values that the tests were last made on; null where there was nothing to test. */
function lastValues({
  x,
  y,
  f,
  dfdx,
  dfdy,
}: Trajectory): Readonly<Record<Threshold, number | null>> {
  const end = x.length - 1
  return {
    gradient: end < 0 ? null : Math.hypot(dfdx[end]!, dfdy[end]!),
    step: end < 1 ? null : Math.hypot(x[end]! - x[end - 1]!, y[end]! - y[end - 1]!),
    loss: end < 1 ? null : Math.abs(f[end]! - f[end - 1]!),
  }
}

function excess(ratio: number): string {
  return ratio < 1.01 ? 'barely above' : `${readable(ratio)} times`
}

function listed(names: readonly string[]): string {
  return names.length > 1
    ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
    : (names[0] ?? '')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
