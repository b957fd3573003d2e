import { findMethod } from '../../core/methods/registry'
import { describeObjective } from '../../core/objectives/describe'
import { exact, readable } from '../../core/records/number-format'
import type { CurveFound } from '../../state/answers'
import type { Known } from '../../state/known'
import { shownStep } from '../../state/playing'
import { alongAxis, focusOf, mapSlope, variableOf } from '../pictures/curve-content'
import { runLabel } from './run-label'
import { unbroken } from './unbroken'

/** The offer of the curve, above the plots of a formula in one variable; '' where there is none to make. */
export function curveOffer({ only, experiment }: Known): string {
  if (only === null) return ''
  return `f is a function of ${describeObjective(experiment.objective).parameters[only]} alone.`
}

export function curveTitle(state: Known): string {
  const { curve } = state
  if (!curve) return ''
  return `f over ${variableOf(curve)}, and the next step of ${runLabel(state, curve.run)} along its tangent.`
}

export function cobwebTitle(state: Known): string {
  const { curve } = state
  if (!curve) return ''
  const name = variableOf(curve)
  return `Cobweb of ${runLabel(state, curve.run)}: ${name}ₜ₊₁ over ${name}ₜ.`
}

/** The sentence on the step on show: where its tangent leads, and how high f is there. */
export function curveSentence(state: Known): string {
  const { curve } = state
  const trajectory = curve?.outcome.descents[curve.run]?.trajectory
  if (!curve || !trajectory || trajectory.x.length === 0) return ''
  const name = variableOf(curve)
  const { at, f, slopes } = alongAxis(trajectory, curve.asked.axis)
  const t = Math.min(shownStep(state), at.length - 1)
  const [place, slope] = [at[t]!, slopes[t]!]
  const here = `at ${name} = ${readable(place, 4)} the slope is f′ = ${readable(slope)}`
  if (t + 1 >= at.length)
    return unbroken(`Step ${t} is the last: ${here}, and f = ${readable(f[t]!)}.`)
  const [next, landing] = [at[t + 1]!, f[t + 1]!]
  const { learningRate = Number.NaN, clip = Infinity } =
    curve.outcome.experiment.runs[curve.run] ?? {}
  const isPlain = curve.map.kind === 'map' && Math.abs(slope) <= clip
  const rule = isPlain ? `, so ${name} − η f′ at η = ${exact(learningRate)}` : ', and the step'
  const promised = f[t]! + slope * (next - place)
  return unbroken(
    `Step ${t}: ${here}${rule} leads to ${name} = ${readable(next, 4)}. There its tangent promises f = ${readable(promised)}, and f is ${readable(landing)}.`,
  )
}

/** A slope that differs from −1 by no more than this is −1 but for rounding. */
const atLimit = 1e-9

/** The sentence on the map at the minimum that the run is about, and on the limit. */
export function cobwebSentence(state: Known): string {
  const { curve } = state
  return curve ? unbroken(sentence(curve)) : ''
}

function sentence(curve: CurveFound): string {
  const name = variableOf(curve)
  const dots = 'the dots are each iterate over the one before'
  const { map, asked } = curve
  if (map.kind === 'none') {
    switch (map.why) {
      case 'method': {
        const id = curve.outcome.experiment.runs[curve.run]?.method ?? ''
        return `The map ${name} − η f′(${name}) is that of plain gradient descent, and not of ${findMethod(id)?.name ?? id}: ${dots}.`
      }
      case 'schedule':
        return `η changes from step to step, and the map with it: ${dots}.`
      case 'noise':
        return `With noise ${name}ₜ₊₁ is up to chance: ${dots}.`
      default:
        return map.why satisfies never
    }
  }
  const focus = focusOf(curve)
  if (focus === null)
    return `No minimum was found for ${name} from ${readable(asked.low)} to ${readable(asked.high)}.`
  const rest = curve.curve.rests[focus]!
  const nothing = 1e-9 * (asked.high - asked.low)
  const where = `the minimum ${name} = ${readable(Math.abs(rest.at) < nothing ? 0 : rest.at, 4)}`
  const slope = mapSlope(curve, rest)
  if (slope === null)
    return `f has a kink at ${where}, or bends too sharply to tell: there the map leaps over the diagonal, and no slope tells what it does.`
  const curvature = rest.curvature!
  if (!(curvature > flat(curve)))
    return `At ${where} f″ is 0, so the slope of the map is 1 at every η: iterates near it close in, but slowly.`
  const limit = `η = 2/f″ = ${readable(2 / curvature)}`
  if (Math.abs(slope + 1) <= atLimit)
    return `At ${where} the slope of the map is 1\u00a0−\u00a0η\u00a0f″ = −1: η is right at the limit, 2/f″ = ${readable(2 / curvature)}, and near it steps neither shrink nor grow as far as f″ tells.`
  const told = `At ${where} the slope of the map is 1\u00a0−\u00a0η\u00a0f″ = ${clearOfOne(slope)}`
  if (slope < -1)
    return `${told}: beyond −1, so iterates near it are driven off, from side to side. At ${limit} it is −1, the limit.`
  const sides = slope < 0 ? ', from side to side' : ''
  return `${told}: less than 1 in size, so iterates near it close in${sides}. At ${limit} it is −1, the limit.`
}

/** f″ below this is 0 but for rounding: over all that is shown the slope would change by next to nothing of what it is. */
function flat({ curve, asked }: CurveFound): number {
  const steepest = curve.slopes.reduce(
    (most, slope) => (Number.isFinite(slope) ? Math.max(most, Math.abs(slope)) : most),
    0,
  )
  return (1e-9 * steepest) / (asked.high - asked.low)
}

/** A slope near 1 in size with as many digits as tell it from that. */
function clearOfOne(slope: number): string {
  const away = Math.abs(Math.abs(slope) - 1)
  return readable(slope, Math.max(3, 2 - Math.floor(Math.log10(away || 1))))
}

/** The start along the curve, as a slider tells it. */
export function startOnCurve(state: Known): string {
  const { curve } = state
  const trajectory = curve?.outcome.descents[curve.run]?.trajectory
  if (!curve || !trajectory || trajectory.x.length === 0) return ''
  const { at, f } = alongAxis(trajectory, curve.asked.axis)
  return `${variableOf(curve)} = ${exact(at[0]!)}, f = ${readable(f[0]!)}`
}
