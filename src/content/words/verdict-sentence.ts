import type { StopReason } from '../../core/descent/stopping'
import { describeObjective } from '../../core/objectives/describe'
import {
  counted,
  difference,
  grouped,
  readable,
  readablePoint,
} from '../../core/records/number-format'
import { widen } from '../../core/records/viewport'
import type { Verdict } from '../../core/verdict/verdict'
import type { Descent } from '../../core/verdict/what-became'

import { isAhead } from '../../state/actions/landscape'
import { type Outcome, type State, shownStep } from '../../state/state'
import { diagonalOf, gradientNorm, reachOf, restsSince, slopeOf } from './path-facts'

export interface Sentence {
  /** The verdict itself, to stand out. */
  readonly lead: string
  readonly rest: string
  /** The verdict in two or three words, as in “converged in 31 steps”. */
  readonly brief: string
}

/** Sentences are asked for every frame, and said of descents that never change. */
const sentences = new WeakMap<Descent, Sentence>()

/** What is said of a run that has ended; null while there is nothing to say, and under a blindfold until the playhead is there. */
export function sentenceOf(state: State, index: number): Sentence | null {
  const { outcome, suggesting, halted } = state
  const descent = outcome?.descents[index]
  if (!descent || suggesting || isAhead(state, index)) return null
  if (cannotStart(descent) && isFiniteNowhere(state)) return nowhere
  let said = sentences.get(descent)
  if (!said) {
    const { lead, rest } = sentence(descent, outcome)
    said = { lead, rest: unbroken(rest), brief: briefly(descent, lead) }
    sentences.set(descent, said)
  }
  if (!outcome.preview) return said
  const end = halted
    ? 'So far; the rest was cancelled.'
    : 'These are the first steps only, while you drag.'
  return { ...said, rest: `${said.rest} ${end}` }
}

function briefly({ verdict, trajectory: { stop } }: Descent, lead: string): string {
  const words = lead.replace(/[.:]$/, '').toLowerCase()
  if (verdict.kind === 'converged' && stop.step > 0)
    return `${words} in ${counted(stop.step, 'step')}`
  return verdict.kind === 'diverged' ? `${words} at step ${grouped(stop.step)}` : words
}

const nowhere: Sentence = {
  lead: 'Cannot start here:',
  rest: 'f is finite nowhere in view, so no start will do.',
  brief: 'f is finite nowhere',
}

function cannotStart({ verdict, trajectory }: Descent): boolean {
  return verdict.kind === 'leftDomain' && trajectory.stop.step === 0
}

/** Where not one sample of f is finite, as far as has been looked. */
function isFiniteNowhere({ field }: State): boolean {
  return field !== null && !field.finiteEverywhere && Number.isNaN(field.low)
}

/** f and ‖∇f‖ of a run at the playhead. */
export function momentOf(state: State, index: number): string {
  const trajectory = state.outcome?.descents[index]?.trajectory
  if (!trajectory || trajectory.x.length === 0) return ''
  const t = Math.min(shownStep(state), trajectory.x.length - 1)
  const loss = readable(trajectory.f[t] ?? Number.NaN)
  const norm = readable(gradientNorm(trajectory, t))
  const place = isOutside(state, trajectory.x[t] ?? 0, trajectory.y[t] ?? 0) ? ', out of view' : ''
  return unbroken(`step ${grouped(t)}: f = ${loss}, ‖∇f‖ = ${norm}${place}`)
}

function isOutside({ view, plotSize }: State, x: number, y: number): boolean {
  const { x0, x1, y0, y1 } = widen(view, plotSize.width, plotSize.height)
  return x < x0 || x > x1 || y < y0 || y > y1
}

/** No line ends between the sides of an equation. */
function unbroken(text: string): string {
  return text.replaceAll(' = ', '\u00a0=\u00a0')
}

function sentence(
  { verdict, trajectory, loss }: Descent,
  outcome: Outcome,
): Pick<Sentence, 'lead' | 'rest'> {
  const { x, y, f, stop } = trajectory
  const end = x.length - 1
  const [endX, endY, endF, startF] = [x[end], y[end], f[end], f[0]].map((v) => v ?? Number.NaN) as [
    number,
    number,
    number,
    number,
  ]
  const { view: home } = describeObjective(outcome.experiment.objective)
  const travelled = Math.hypot(endX - (x[0] ?? 0), endY - (y[0] ?? 0))
  const point = readablePoint(endX, endY, travelled * 1e-6)
  const norm = readable(gradientNorm(trajectory, end))
  const steps = counted(stop.step, 'step')
  const lowest = Math.min(...outcome.descents.map((descent) => descent.loss.lowest))
  // Two descents to one minimum end in different last digits.
  const isLowest = endF - lowest <= 1e-9 * Math.max(1, Math.abs(lowest))
  const known = knownMinimum(outcome.experiment.objective, endX, endY)
  const within =
    stop.step === 0
      ? 'before the first step'
      : stop.kind === 'maxSteps'
        ? `by step ${grouped(stop.step)}`
        : `in ${steps}`
  switch (verdict.kind) {
    case 'converged':
      return {
        lead: stop.step === 0 ? 'At a minimum' : 'Converged',
        rest:
          stop.step === 0
            ? `${within}: the start ${point} is ${minimumOf(verdict)}, f = ${readable(endF)}.`
            : `${within} to ${point}, ${minimumOf(verdict)}, f = ${readable(endF)}.`,
      }
    case 'atSaddle':
      return {
        lead: 'At a saddle',
        rest: `${within}: at ${point} the gradient vanishes, yet f falls away on two sides.`,
      }
    case 'atMaximum':
      return {
        lead: 'At a maximum',
        rest: `${within}: at ${point} the gradient vanishes, and every way leads down.`,
      }
    case 'flat':
      return {
        lead: 'Flat here',
        rest: `${within}: ‖∇f‖ = ${norm} at ${point}, ${known ?? 'and the curvature cannot tell whether this is a minimum'}.`,
      }
    case 'runsOffDownhill':
      return {
        lead: 'Runs off downhill',
        rest: `by step ${grouped(stop.step)}: f has fallen ${stop.kind === 'notFinite' ? `from ${readable(startF)} to below −10¹⁰⁰` : difference(startF, endF)} and seems unbounded below. No rate is to blame.`,
      }
    case 'diverged':
      return {
        lead: 'Diverged',
        rest:
          stop.kind === 'notFinite'
            ? `at step ${grouped(stop.step)}: the step overshot so far that f is too large for a number.`
            : `at step ${grouped(stop.step)}: it is a million times as far away as the surface is wide.`,
      }
    case 'leftDomain':
      return stop.step === 0
        ? {
            lead: 'Cannot start here:',
            rest: 'f or its gradient is not finite at the start. Choose another start.',
          }
        : {
            lead: 'Left the domain',
            rest: `at step ${grouped(stop.step)}: f or its gradient is not finite there.`,
          }
    case 'stoppedEarly':
      return {
        lead: 'Stopped early',
        rest: `${stop.step === 0 ? within : `after ${steps}`}: ${hindrance(stop.kind, point)}, but ‖∇f‖ is still ${norm}. This is not convergence.`,
      }
    case 'oscillating': {
      const rested = restsSince(trajectory)
      if (rested === 0)
        return {
          lead: 'Does not move.',
          rest: `All ${steps} are too small to change w = ${point}, though ‖∇f‖ = ${norm}.`,
        }
      if (end - rested >= x.length / 5)
        return {
          lead: 'Stands still.',
          rest: `Since step ${grouped(rested)} the steps are too small to change w = ${point}, though ‖∇f‖ = ${norm}.`,
        }
      if (loss.late[0] === loss.late[1] && reachOf(trajectory) < nothing * diagonalOf(home))
        return {
          lead: 'Hardly moves.',
          rest: `All ${steps} together move w by ${readable(reachOf(trajectory))}, too little to change f = ${readable(endF)}, though ‖∇f‖ = ${norm}.`,
        }
      const [low, high] = loss.late.map((value) => readable(value))
      const values =
        low === high ? `f stays at ${low}` : `f keeps moving between ${low} and ${high}`
      return { lead: 'Oscillating.', rest: `After ${steps} ${values} and gets no lower.` }
    }
    case 'crawling': {
      const slope = slopeOf(trajectory, diagonalOf(home))
      if (verdict.zigzagging)
        return {
          lead: 'Zigzagging in.',
          rest: `After ${steps} most steps reverse the one before, yet f still falls; ‖∇f‖ = ${norm}.`,
        }
      return slope === 'eases'
        ? { lead: 'Crawling.', rest: `After ${steps} still going down: ‖∇f‖ = ${norm}.` }
        : {
            lead: 'Still falling.',
            rest: `After ${steps} f = ${readable(endF)}, and the slope ${slope}: ‖∇f‖ = ${norm}.`,
          }
    }
    default:
      return verdict satisfies never
  }

  function minimumOf({ minimum, lowestCount }: Extract<Verdict, { kind: 'converged' }>): string {
    switch (minimum) {
      case 'lowest':
        return 'the global minimum'
      case 'oneOfSeveral':
        return `one of ${counts[lowestCount] ?? lowestCount} global minima`
      case 'localOnly':
        return 'a local minimum; a lower one is known'
      case 'unknown':
        return isLowest
          ? 'a local minimum, the lowest found'
          : 'a local minimum; another run has been lower'
      default:
        return minimum satisfies never
    }
  }
}

/** Of a minimum that no curvature shows, as f has a kink there or is too flat, the surface's record knows. */
function knownMinimum(objective: Outcome['experiment']['objective'], x: number, y: number) {
  const { view, globalMinima, localMinima } = describeObjective(objective)
  const reach = 1e-6 * diagonalOf(view)
  const isHere = ({ at }: { readonly at: readonly [number, number] }) =>
    Math.hypot(at[0] - x, at[1] - y) <= reach
  if (globalMinima.some(isHere))
    return 'which the curvature does not show to be a minimum, but is known to be a global one'
  return localMinima.some(isHere)
    ? 'which the curvature does not show to be a minimum, but is known to be a local one'
    : null
}

/** Why a run went no further that could have. */
function hindrance(kind: StopReason['kind'], point: string): string {
  switch (kind) {
    case 'stepSize':
      return 'the step is below its threshold'
    case 'lineSearchFailed':
      return `from ${point} the line search finds no step against the gradient that lowers f enough`
    case 'singularHessian':
      return `at ${point} the Hessian has no usable inverse, so there is no Newton step`
    case 'lossChange':
      return 'the change of f is below its threshold'
    case 'notFinite':
    case 'diverged':
    case 'gradientNorm':
    case 'maxSteps':
      return 'the run ended'
    default:
      return kind satisfies never
  }
}

/** A share of the view that is less than a rounding error of its ends. */
const nothing = 1e-15

const counts = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
