import type { StepTaken } from '../../core/descent/step-taken'
import { gradientDescent } from '../../core/methods/gradient-descent'
import type { Method } from '../../core/methods/method'
import { findMethod } from '../../core/methods/registry'
import { gradientNorm } from '../../core/records/lengths'
import { counted, difference, exact, grouped, readable } from '../../core/records/number-format'
import { isWalking, type Known } from '../../state/known'
import { shownStep, stepOnShow } from '../../state/playing'
import { estimateWords, type SlopeSeen, slopeSeen } from './slope-seen'

type Column = 'x' | 'y' | 'dfdx' | 'dfdy' | 'batchDfdx' | 'batchDfdy'

function trajectoryOf({ outcome, selectedRun }: Known) {
  return outcome?.descents[selectedRun]?.trajectory
}

/** The step on show as the worker knows it, or one of a frame or two before it. */
export function taken({ inspected, outcome, selectedRun }: Known): StepTaken | null {
  const isCurrent = inspected?.outcome === outcome && inspected?.run === selectedRun
  return isCurrent ? (inspected?.taken ?? null) : null
}

/** The step on show: the one the playhead is about to take, or the last one of a run that has ended. */
export function stepIndex(state: Known): number {
  return taken(state)?.t ?? stepOnShow(state) ?? 0
}

function hasEnded(state: Known): boolean {
  const length = trajectoryOf(state)?.x.length ?? 1
  return shownStep(state) >= length - 1
}

/** A number of the step; a dash where there is none. */
export function stepNumber(value: number | undefined): string {
  return value === undefined ? '–' : readable(value, 4)
}

function entry(state: Known, column: Column, step: number): string {
  return stepNumber(trajectoryOf(state)?.[column]?.[step])
}

/** The entry of a column at the iterate that the step leads from. */
export function before(state: Known, column: Column): string {
  return entry(state, column, stepIndex(state))
}

/** The entry of a column at the iterate that the step leads to. */
export function after(state: Known, column: Column): string {
  return entry(state, column, stepIndex(state) + 1)
}

/** The slope as the steps of the selected run see it. */
export function seenSlope(state: Known): SlopeSeen {
  return slopeSeen(state, state.selectedRun)
}

/** A component of the slope that the step sees: of ∇f, or of an estimate of it. */
export function seen(state: Known, along: 'x' | 'y'): string {
  const isExact = seenSlope(state).isExact
  if (along === 'x') return before(state, isExact ? 'dfdx' : 'batchDfdx')
  return before(state, isExact ? 'dfdy' : 'batchDfdy')
}

/** A component of the step itself. */
export function update(state: Known, column: 'x' | 'y'): string {
  const values = trajectoryOf(state)?.[column]
  const [from, to] = [values?.[stepIndex(state)], values?.[stepIndex(state) + 1]]
  return from === undefined || to === undefined ? '–' : readable(to - from, 4)
}

/** The η that this very step had: a schedule changes it from step to step, and a line search looks for it. */
export function stepLengthText(state: Known): string {
  const length = trajectoryOf(state)?.stepLength[stepIndex(state)]
  return length === undefined || Number.isNaN(length) ? '–' : exact(length)
}

export function methodShown({ outcome, selectedRun }: Known): Method {
  return findMethod(outcome?.experiment.runs[selectedRun]?.method ?? '') ?? gradientDescent
}

export function stepTitle(state: Known): string {
  const step = stepIndex(state)
  if ((trajectoryOf(state)?.x.length ?? 2) < 2) return 'No step'
  return `${hasEnded(state) ? 'Last step' : 'Step'} ${grouped(step)} → ${grouped(step + 1)}`
}

/** The sentence on what the step does. */
export function stepSentence(state: Known): string {
  const trajectory = trajectoryOf(state)
  const step = stepIndex(state)
  const [loss, after] = [trajectory?.f[step], trajectory?.f[step + 1]]
  if (!trajectory || loss === undefined) return 'There is no step to show.'
  if (after === undefined && !isWalking(state, state.selectedRun))
    return `The run ends where it starts, with f = ${readable(loss)}.`
  const norm = readable(gradientNorm(trajectory, hasEnded(state) ? step + 1 : step))
  const length = readable(
    Math.hypot(
      (trajectory.x[step + 1] ?? Number.NaN) - (trajectory.x[step] ?? Number.NaN),
      (trajectory.y[step + 1] ?? Number.NaN) - (trajectory.y[step] ?? Number.NaN),
    ),
  )
  const estimated = estimateWords(state, state.selectedRun)
  const { hasBatch, hasNoise } = seenSlope(state)
  const apart =
    hasBatch || hasNoise ? `It points ${turnOf(trajectory, step)} away from ∇f.` : `‖∇f‖ = ${norm}.`
  if (estimated !== '' && after !== undefined && !hasEnded(state))
    return `${estimated} ${apart} ${ofMethod(state)}The step is ${length} long: f ${changeOf(loss, after)}.`
  return hasEnded(state)
    ? `f ${changeOf(loss, after ?? Number.NaN)}, and the run ends there, with ‖∇f‖ = ${norm}.`
    : `${directionOf(state)} ‖∇f‖ = ${norm}, and the step is ${length} long${after === undefined ? '' : `: f ${changeOf(loss, after)}`}.`
}

/** The angle between ∇f and what the step sees of it, in degrees. */
function turnOf(
  { dfdx, dfdy, batchDfdx, batchDfdy }: NonNullable<ReturnType<typeof trajectoryOf>>,
  step: number,
): string {
  const [gx, gy] = [batchDfdx?.[step] ?? Number.NaN, batchDfdy?.[step] ?? Number.NaN]
  const [fx, fy] = [dfdx[step]!, dfdy[step]!]
  const turn = Math.abs(Math.atan2(fx * gy - fy * gx, fx * gx + fy * gy))
  return `${readable((turn * 180) / Math.PI, 2)}°`
}

function changeOf(from: number, to: number): string {
  if (from === to) return 'does not change'
  return `${to < from ? 'falls' : 'rises'} ${difference(from, to)}`
}

function directionOf(state: Known): string {
  const method = methodShown(state)
  if (method.step !== gradientDescent.step)
    return `The step is ${method.name}’s${rateOf(state, method)}.`
  const refused = taken(state)?.refused ?? 0
  const searched = refused > 0 ? ` after ${counted(refused, 'refused trial')}` : ''
  return `The gradient points uphill; the step goes the other way${searched}.`
}

/** Whose step it is, of any but plain gradient descent. */
function ofMethod(state: Known): string {
  return methodShown(state).step === gradientDescent.step ? '' : `${directionOf(state)} `
}

function rateOf(state: Known, { hyperparameters }: Method): string {
  const run = state.outcome?.experiment.runs[state.selectedRun]
  const values = Object.entries(hyperparameters).map(([name, { symbol, default: usual }]) => {
    const value = run?.hyperparameters[name] ?? usual
    return `${symbol} = ${exact(value)}`
  })
  return `, with ${[`η = ${stepLengthText(state)}`, ...values].join(', ')}`
}
