import { describeObjective } from '../../core/objectives/describe'
import { diagonalOf, gradientNorm } from '../../core/records/lengths'
import {
  counted,
  difference,
  grouped,
  readable,
  readablePoint,
} from '../../core/records/number-format'
import type { StopReason } from '../../core/records/stop-reason'
import type { FlatReason, Leap, Verdict } from '../../core/records/verdict'
import type { Manner } from '../../core/verdict/manner'
import type { Descent } from '../../core/verdict/what-became'
import { kindOfVerdict, type OutcomeKind } from '../../plot/scene/signs/outcome-kinds'
import type { Known, KnownOutcome } from '../../state/known'
import { shownStep } from '../../state/state'
import { shownOf, viewShown } from '../../state/view-shown'
import { unbroken } from './unbroken'

export interface Sentence {
  /** The sign that goes with it. */
  readonly kind: OutcomeKind
  /** The verdict itself in a few words, as in “Converged in 31 steps”. */
  readonly headline: string
  /** The other sentences on it. */
  readonly rest: string
}

/** Headline and rest as sentences that follow one another. */
export function saidAloud({ headline, rest }: Sentence): string {
  return `${headline}. ${rest}`
}

/** Sentences are asked for every frame, and said of outcomes that never change: a run is compared with the others. */
const sentences = new WeakMap<KnownOutcome, Map<number, Sentence>>()

/** The sentences on a run that has ended; null while there is nothing to say. */
export function sentenceOf(state: Known, index: number): Sentence | null {
  const { outcome, suggesting, halted } = state
  const descent = outcome?.descents[index]
  if (!outcome || !descent?.verdict || suggesting) return null
  if (cannotStart(descent) && isFiniteNowhere(state)) return nowhere
  const made = sentences.get(outcome) ?? new Map<number, Sentence>()
  sentences.set(outcome, made)
  let said = made.get(index)
  if (!said) {
    const { headline, rest } = sentence(descent, outcome)
    said = { kind: kindOf(descent), headline, rest: unbroken(rest) }
    made.set(index, said)
  }
  if (!outcome.preview) return said
  const end = halted
    ? 'So far; the rest was cancelled.'
    : 'These are the first steps only, while you drag.'
  return { ...said, rest: `${said.rest} ${end}` }
}

function kindOf(descent: Pick<Descent, 'verdict' | 'trajectory'>): OutcomeKind {
  return cannotStart(descent) ? 'outside' : kindOfVerdict[descent.verdict.kind]
}

const nowhere: Sentence = {
  kind: 'outside',
  headline: 'Cannot start here',
  rest: 'f is finite nowhere in view, so no start will do.',
}

function cannotStart({ verdict, trajectory }: Pick<Descent, 'verdict' | 'trajectory'>): boolean {
  return verdict.kind === 'leftDomain' && trajectory.stop.step === 0
}

/** Whether not one sample of f is finite, as far as has been looked. */
function isFiniteNowhere({ field }: Known): boolean {
  return field !== null && !field.finiteEverywhere && Number.isNaN(field.low)
}

/** f and ‖∇f‖ of a run at the playhead. */
export function momentOf(state: Known, index: number): string {
  const trajectory = state.outcome?.descents[index]?.trajectory
  if (!trajectory || trajectory.x.length === 0) return ''
  const t = Math.min(shownStep(state), trajectory.f.length - 1)
  const loss = readable(trajectory.f[t] ?? Number.NaN)
  const norm = readable(gradientNorm(trajectory, t))
  const place = isOutside(state, trajectory.x[t] ?? 0, trajectory.y[t] ?? 0) ? ', out of view' : ''
  return unbroken(`step ${grouped(t)}: f = ${loss}, ‖∇f‖ = ${norm}${place}`)
}

function isOutside(state: Known, x: number, y: number): boolean {
  const { x0, x1, y0, y1 } = viewShown(shownOf(state))
  return x < x0 || x > x1 || y < y0 || y > y1
}

function sentence(
  { verdict, manner, trajectory }: Descent,
  outcome: KnownOutcome,
): Pick<Sentence, 'headline' | 'rest'> {
  const { x, y, f, stop } = trajectory
  const end = x.length - 1
  const [endX, endY, endF, startF] = [x[end], y[end], f[end], f[0]].map((v) => v ?? Number.NaN) as [
    number,
    number,
    number,
    number,
  ]
  const travelled = Math.hypot(endX - (x[0] ?? 0), endY - (y[0] ?? 0))
  const point = readablePoint(endX, endY, travelled * 1e-6)
  const norm = readable(gradientNorm(trajectory, end))
  const steps = counted(stop.step, 'step')
  const lowest = outcome.descents.toSorted((a, b) => lowestSeen(a) - lowestSeen(b))[0]
  const lower =
    lowest && isBelow(lowestSeen(lowest), endF)
      ? lowest.trajectory === trajectory
        ? 'the run itself has been lower on its way'
        : 'another run has been lower'
      : null
  const known = knownMinimum(outcome.experiment.objective, endX, endY)
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
            rest: `The start ${point} is ${minimumOf(verdict)}: there is no step to take.`,
          }
        : { headline: `Converged in ${steps}`, rest: `It ends at ${point}, ${minimumOf(verdict)}.` }
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
        headline: 'On the floor of a valley',
        rest: `${came}, f = ${readable(endF)}; along the floor f does not change. ${elsewhere(verdict.convex)}`,
      }
    case 'belowThreshold':
      return {
        headline: 'Stopped short of the minimum',
        rest: `${came}, where ‖∇f‖ = ${norm} is below the threshold. The minimum ${readablePoint(...verdict.minimum, verdict.distance * 1e-6)} is still ${readable(verdict.distance)} away: a smaller threshold goes on.`,
      }
    case 'flat':
      return {
        headline: 'Flat here',
        rest: `${came}, where ‖∇f‖ = ${norm}, ${known ?? flatness(verdict.why)}.`,
      }
    case 'runsOffDownhill':
      return {
        headline: 'Runs off downhill',
        rest: `By step ${grouped(stop.step)} f has fallen ${fall()}, and seems unbounded below. No rate is to blame.`,
      }
    case 'overshot':
      return {
        headline: 'Overshot and ran off',
        rest: `By step ${grouped(stop.step)} f has fallen ${fall()}. The rate is to blame: small ones settle at a minimum.`,
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
    case 'standsStill':
    case 'growing':
    case 'crawling':
    case 'oscillating':
    case 'unsettled':
    case 'inNoiseBall':
    case 'leaping':
      return unfinished(manner)
    default:
      return verdict satisfies never
  }

  /** The sentence on whether f is lower elsewhere, as far as that is known. */
  function elsewhere(isConvex: boolean): string {
    if (isConvex) return 'f is convex, so nothing is lower.'
    const [known] = describeObjective(outcome.experiment.objective).globalMinima
    if (known && isBelow(known.f, endF))
      return `A minimum with f = ${readable(known.f)} is known, which is lower.`
    return lower
      ? `It is not the lowest: ${lower}.`
      : 'Whether anything elsewhere is lower, this does not tell.'
  }

  function fall(): string {
    return stop.kind === 'notFinite'
      ? `from ${readable(startF)} to below −10¹⁰⁰`
      : difference(startF, endF)
  }

  function unfinished(manner: Manner | null): Pick<Sentence, 'headline' | 'rest'> {
    if (!manner) return { headline: 'Not finished', rest: `After ${steps} ‖∇f‖ = ${norm}.` }
    switch (manner.kind) {
      case 'neverMoves':
        return {
          headline: 'Does not move',
          rest: `All ${steps} are too small to change w = ${point}, though ‖∇f‖ = ${norm}.`,
        }
      case 'atRest':
        return {
          headline: 'Stands still',
          rest: `Since step ${grouped(manner.since)} the steps are too small to change w = ${point}, though ‖∇f‖ = ${norm}.`,
        }
      case 'balances':
        return {
          headline: 'Stands still',
          rest: `At ${point} the weight decay takes back what each step gains: it pulls towards 0 as the slope of f, ‖∇f‖ = ${norm}, pulls away.`,
        }
      case 'runsOut':
        return {
          headline: 'Stands still',
          rest: `Its schedule has run out at ${point}: the last of ${steps} was ${readable(manner.lastStep)} long, and those to come lead nowhere, though ‖∇f‖ = ${norm}.`,
        }
      case 'hardlyMoves':
        return {
          headline: 'Hardly moves',
          rest: `All ${steps} together move w by ${readable(manner.reach)}, too little to change f = ${readable(endF)}, though ‖∇f‖ = ${norm}.`,
        }
      case 'zigzags':
        return {
          headline: 'Zigzagging in',
          rest: `After ${steps} most steps reverse the one before, yet it gets lower or calmer; ‖∇f‖ = ${norm}.`,
        }
      case 'swings':
        return {
          headline: 'Swinging in',
          rest: `After ${steps} f still goes up and down, in swings that become smaller; ‖∇f‖ = ${norm}.`,
        }
      case 'climbs':
        return {
          headline: 'Climbing',
          rest: `After ${steps} f still rises, while its slope eases, as on the way to a saddle or a maximum: ‖∇f‖ = ${norm}.`,
        }
      case 'falls':
        return manner.slope === 'eases'
          ? { headline: 'Crawling', rest: `Still going down after ${steps}: ‖∇f‖ = ${norm}.` }
          : {
              headline: 'Still falling',
              rest: `After ${steps} f = ${readable(endF)}, and the slope ${manner.slope === 'doesNotEase' ? 'does not ease' : 'grows steeper'}: ‖∇f‖ = ${norm}.`,
            }
      case 'rises':
        return {
          headline: 'Growing',
          rest: `After ${steps} f still rises, to ${readable(endF)} so far, and has not diverged yet.`,
        }
      case 'scatters':
        return {
          headline: 'In a ball of noise',
          rest: `Its last steps stay about ${readablePoint(...manner.centre, manner.radius / 10)}, ${readable(manner.radius)} away from there (root mean square), with f between ${readable(manner.low)} and ${readable(manner.high)}.`,
        }
      case 'cycles':
      case 'wanders':
        return { headline: headlineOf(verdict), rest: `After ${steps} ${motion(manner, verdict)}.` }
      default:
        return manner satisfies never
    }
  }

  function minimumOf({ minimum, lowestCount }: Extract<Verdict, { kind: 'converged' }>): string {
    switch (minimum) {
      case 'lowest':
        return 'the global minimum'
      case 'oneOfSeveral':
        return `one of ${counts[lowestCount] ?? lowestCount} global minima`
      case 'localOnly':
        return `a local minimum with f = ${readable(endF)}; a lower one is known`
      case 'unknown':
        return lower
          ? `a local minimum with f = ${readable(endF)}; ${lower}`
          : `a local minimum with f = ${readable(endF)}, the lowest found`
      default:
        return minimum satisfies never
    }
  }
}

/** Whether f is lower by more than the last digits, in which two descents to one minimum differ. */
function isBelow(f: number, than: number): boolean {
  return than - f > 1e-9 * Math.max(1, Math.abs(f))
}

function lowestSeen({ loss, trajectory: { f } }: KnownOutcome['descents'][number]): number {
  return loss ? loss.lowest : f.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
}

/**
 * The words on a minimum that no curvature shows, as f has a kink there or is too flat, by the surface's record; null where
 * it knows none.
 */
function knownMinimum(objective: KnownOutcome['experiment']['objective'], x: number, y: number) {
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

type Oscillation = Extract<Manner, { kind: 'cycles' | 'wanders' }>

function acrossOf(verdict: Verdict): Leap | null {
  return verdict.kind === 'leaping' ? verdict.across : null
}

function headlineOf(verdict: Verdict): string {
  const across = acrossOf(verdict)
  if (across) return `Leaping across a ${across}`
  return verdict.kind === 'unsettled' ? 'Not settled' : 'Oscillating'
}

function motion(manner: Oscillation, verdict: Verdict): string {
  const [low, high] = [readable(manner.low), readable(manner.high)]
  const values =
    low === high ? `f stays at ${low}` : `f still goes up and down between ${low} and ${high}`
  const cycle = manner.kind === 'cycles' ? `, in a cycle of ${manner.period} steps` : ''
  const across = acrossOf(verdict)
  switch (across) {
    case 'pole':
      return `${values}${cycle}, across places where f is not defined`
    case 'jump':
      return `${values}${cycle}, across places where f jumps`
    case null:
      return verdict.kind === 'unsettled'
        ? `${values}${cycle}, ${low === high ? 'while w moves on' : 'and not evenly'}: whether it will settle cannot be told`
        : `${values}${cycle}, and gets no lower`
    default:
      return across satisfies never
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
      return 'and f is the same all around, as far as rounding lets it be told'
    case 'lower':
      return 'yet f is lower near by, so this is no minimum'
    case 'sloping':
      return 'below the threshold, yet f slopes on: a smaller threshold goes on'
    default:
      return why satisfies never
  }
}

const counts = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
