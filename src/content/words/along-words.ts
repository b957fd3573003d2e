import type { AlongStep } from '../../core/descent/along-step'
import { gradientDescent } from '../../core/methods/gradient-descent'
import { exact, readable } from '../../core/records/number-format'
import { isGroundKnown, type Known } from '../../state/known'
import { runLabel } from './run-label'
import { methodShown } from './step-words'

/** The title of the picture of f along the step. */
export function alongTitle(state: Known): string {
  const { along, selectedRun } = state
  const which = `of ${runLabel(state, selectedRun)}`
  if (!along?.step) return `f along the step ${which}.`
  const direction = isAlongGradient(state) ? '∇f' : 'd'
  const lines = [
    `full: f(w − s·${direction}) over s`,
    'dashed: its quadratic model',
    ...(along.step.search ? ['dash and dot: the line that f has to fall below'] : []),
  ]
  const { t, slope } = along.step
  return `f along step ${t} ${which}, of slope ${readable(slope)} at first; ${lines.join(', ')}.`
}

/** The sentence on what the step does along its line, and why. */
export function alongSentence(state: Known): string {
  if (!isGroundKnown(state)) return 'A walker feels the slope, and not what lies along the step.'
  const step = state.along?.step
  if (!step) return state.along ? 'There is no step to look along.' : ''
  return `${stepInWords(step)} ${modelInWords(step, isAlongGradient(state))}`
}

/** Whether a step goes along ∇f itself, so that s is η: not where it sees a batch, noise, or a gradient that was cut. */
export function isAlongGradient(state: Known): boolean {
  const step = state.along?.step
  return methodShown(state).step === gradientDescent.step && (!step || isGradient(step))
}

/** Whether ∇f·d is ‖d‖², which no estimate and no part of the gradient has but by chance. */
function isGradient({ slope, direction: [dx, dy] }: AlongStep): boolean {
  const length = dx ** 2 + dy ** 2
  return Math.abs(slope + length) <= 1e-9 * length
}

function stepInWords(step: AlongStep): string {
  const { slope, minimum } = step
  const ends = `ends ${endOf(step)}`
  const who = subjectOf(step)
  if (slope > 0) return `${who} sets out uphill, and ${ends}.`
  if (!minimum) return `${who} meets no valley floor on its way, and ${ends}.`
  const floor = `the valley floor, at s = ${readable(minimum.at)}`
  const share = step.taken / minimum.at
  if (Math.abs(share - 1) < 0.01) return `${who} ends on ${floor}, ${endOf(step)}.`
  if (share < 1)
    return `${who} goes ${readable(100 * share, 2)} % of the way to ${floor}, and ${ends}.`
  return `${who} goes past ${floor}, and ${ends}.`
}

function subjectOf({ search, taken, rate }: AlongStep): string {
  if (!search) return `At η = ${exact(taken)} the step`
  const trials = search.refused.length
  if (trials === 0) return `The first trial, η = ${exact(rate)}, is taken: it`
  const refused = trials === 1 ? 'One trial is' : `${trials} trials are`
  return `${refused} refused, and a step of length ${readable(taken)} taken: it`
}

function endOf({ landing, loss }: AlongStep): string {
  const change = landing - loss
  if (Number.isNaN(change)) return 'where f is no number'
  if (change === 0) return 'as high as it began'
  return `${readable(Math.abs(change))} ${change > 0 ? 'higher' : 'lower'} than it began`
}

function modelInWords({ slope, bend, direction }: AlongStep, alongGradient: boolean): string {
  if (!(slope < 0) || !Number.isFinite(bend)) return ''
  const lowest = -slope / bend
  if (!alongGradient)
    return bend > 0
      ? `The quadratic model is lowest at s = ${readable(lowest)}, and back where it began at twice that.`
      : 'f bends downwards along the step: its quadratic model has no lowest point.'
  const c = bend / (direction[0] ** 2 + direction[1] ** 2)
  return bend > 0
    ? `The curvature along ∇f is c = ${readable(c)}: the quadratic model is lowest at 1/c = ${readable(lowest)}, and back where it began at 2/c = ${readable(2 * lowest)}.`
    : `The curvature along ∇f is c = ${readable(c)}, not above 0: the quadratic model has no lowest point.`
}
