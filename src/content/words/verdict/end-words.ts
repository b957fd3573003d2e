import { describeObjective } from '../../../core/objectives/describe'
import type { Axis } from '../../../core/records/axis'
import { difference, grouped, readable, readablePoint } from '../../../core/records/number-format'
import type { StopReason } from '../../../core/records/stop-reason'
import type { FlatReason } from '../../../core/records/verdict'
import type { Descent } from '../../../core/verdict/what-became'
import type { KnownOutcome } from '../../../state/known'
import { type EndFacts, type EndWords, endFacts } from './end-facts'
import { mannerWords } from './manner-words'
import { elsewhereWords, knownMinimum, minimumWords } from './minimum-words'

/**
 * The words on the end of a run, by its verdict.
 *
 * @param only the one variable of the formula; null where there are two
 */
export function endWords(descent: Descent, outcome: KnownOutcome, only: Axis | null): EndWords {
  const facts = endFacts(descent, outcome)
  const { verdict, trajectory } = descent
  const { stop } = trajectory
  const { point, norm, short, steps, endF } = facts
  const apart = short ? `${short.distance} from ${short.minimum}, ` : ''
  const names = describeObjective(outcome.experiment.objective).parameters
  const came =
    stop.step === 0
      ? `It starts at ${point}`
      : stop.kind === 'maxSteps'
        ? `By step ${grouped(stop.step)} it is at ${point}`
        : `In ${steps} it has come to ${point}`
  switch (verdict.kind) {
    case 'converged':
      return stop.step === 0
        ? {
            headline: 'At a minimum already',
            rest: `The start ${point} is ${apart}${minimumWords(verdict, facts)}: there is no step to take.`,
          }
        : {
            headline: `Converged in ${steps}`,
            rest: `It ends at ${point}, ${apart}${minimumWords(verdict, facts)}.`,
          }
    case 'atSaddle':
      return {
        headline: 'At a saddle',
        rest: `${came}, where the gradient vanishes, yet f falls away on two sides.`,
      }
    case 'atMaximum':
      return {
        headline: 'At a maximum',
        rest: `${came}, where the gradient vanishes, and every way leads down.`,
      }
    case 'onValleyFloor':
      return {
        headline: only === null ? 'On the floor of a valley' : `At a minimum in ${names[only]}`,
        rest: `${came}, f = ${readable(endF)}; ${only === null ? 'along the floor f does not change' : `f does not depend on ${names[only === 0 ? 1 : 0]}`}. ${elsewhereWords(verdict.convex, facts)}`,
      }
    case 'belowThreshold':
      return {
        headline: 'Stopped short of the minimum',
        rest: `${came}, where ‖∇f‖ = ${norm} is below the threshold. The minimum ${readablePoint(...verdict.minimum, verdict.distance * 1e-6)} is still ${readable(verdict.distance)} away: a smaller threshold goes on.`,
      }
    case 'flat':
      return {
        headline: 'Flat here',
        rest: `${came}, where ‖∇f‖ = ${norm}, ${knownMinimum(facts) ?? flatness(verdict.why)}.`,
      }
    case 'runsOffDownhill':
      return {
        headline: 'Runs off downhill',
        rest: `By step ${grouped(stop.step)} f has fallen ${fallOf(facts)}, and seems unbounded below. No rate is to blame.`,
      }
    case 'overshot':
      return {
        headline: 'Overshot and ran off',
        rest: `By step ${grouped(stop.step)} f has fallen ${fallOf(facts)}. The rate is to blame: small ones settle at a minimum.`,
      }
    case 'diverged':
      return {
        headline: `Diverged at step ${grouped(stop.step)}`,
        rest:
          stop.kind === 'notFinite'
            ? 'That step overshot so far that f is too large for a number.'
            : 'By then it is a million times as far away as the domain is wide.',
      }
    case 'leftDomain':
      return stop.step === 0
        ? {
            headline: 'Cannot start here',
            rest: 'f or its gradient is not finite at the start. Choose another start.',
          }
        : {
            headline: `Left the domain at step ${grouped(stop.step)}`,
            rest: 'f or its gradient is not finite there.',
          }
    case 'stoppedEarly':
      return {
        headline: 'Stopped early',
        rest: `${stop.step === 0 ? 'Before the first step' : `After ${steps}`} ${hindrance(stop.kind, point)}, but ‖∇f‖ is still ${norm}. This is not convergence.`,
      }
    case 'crawling':
      return stop.kind === 'diverged'
        ? {
            headline: 'Cut off on its way',
            rest: `By step ${grouped(stop.step)} it is lower than at the start, and a million times as far away as the domain is wide, where every run ends. The minimum that small rates lead to is farther still.`,
          }
        : mannerWords(facts)
    case 'standsStill':
    case 'growing':
    case 'oscillating':
    case 'unsettled':
    case 'inNoiseBall':
    case 'leaping':
      return mannerWords(facts)
    default:
      return verdict satisfies never
  }
}

/** How far f has fallen, in print. */
function fallOf({ descent, startF, endF }: EndFacts): string {
  return descent.trajectory.stop.kind === 'notFinite'
    ? `from ${readable(startF)} to below −10¹⁰⁰`
    : difference(startF, endF)
}

/** The reason that a run went no further that could have. */
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

/** The reason that a place where the gradient is small has no other name. */
function flatness(why: FlatReason): string {
  switch (why) {
    case 'noHessian':
      return 'where f has no second derivatives that could tell what this is'
    case 'tail':
      return 'and f flattens out from here on outwards: no minimum is near'
    case 'level':
      return 'and all around f differs by next to nothing: less than 10⁻¹⁴ of its usual size'
    case 'lower':
      return 'yet f is lower near by, so this is no minimum'
    case 'sloping':
      return 'below the threshold, yet f slopes on: a smaller threshold goes on'
    default:
      return why satisfies never
  }
}
