import { tunedOf } from '../../core/methods/tuned'
import { counted, exact, grouped, readable, readablePoint } from '../../core/records/number-format'
import { outcomeAt } from '../../core/records/survey/outcomes'
import { sampleFor } from '../../core/records/survey/plan'
import { pairOf } from '../../core/records/survey/request'
import { fractionOf } from '../../plot/scene/track/rate-scale'
import type { Pair } from '../../plot/scene/tuning/tuning-content'
import { isGroundKnown, type Known } from '../../state/known'
import { bestOf, pairOfRun, stabilityAt, tuningFor } from '../pictures/tuning-content'
import { entriesOf, minimumName, outcomePhrase } from './basin-words'
import { floorName } from './floor-name'
import { plainLimit } from './formula-text'
import { runLabel } from './run-label'

/** The symbol of the hyperparameter of a run that its map varies; '' where there is none. */
export function tunedSymbol({ experiment }: Known, index: number): string {
  return tunedOf(experiment.runs[index]?.method ?? '')?.symbol ?? ''
}

/** The title of the map of η and a hyperparameter. */
export function tuningTitle(state: Known, index: number): string {
  if (!isGroundKnown(state)) return 'A walker does not know where other rates lead.'
  const what = `${runLabel(state, index)} at every η and ${tunedSymbol(state, index)}`
  const found = tuningFor(state, index)
  if (!found) return `What becomes of ${what}: being worked out.`
  const { maxSteps } = found.request.stopping
  return `What becomes of ${what} within ${counted(maxSteps, 'step')}: η across as on the slider, ${tunedSymbol(state, index)} from 0 up to 1.`
}

/** The pairs that a map which is being worked out has so far; '' where it has none yet. */
export function tuningPairs({ tuning }: Known): string {
  if (!tuning) return ''
  const { columns, rows, stride } = tuning.picture
  return `${Math.ceil(columns / stride)} × ${Math.ceil(rows / stride)} pairs so far`
}

/** The pair of a run in words; '' where its method has no such hyperparameter. */
export function pairWords(state: Known, index: number): string {
  const pair = pairOfRun(state, index)
  if (!pair) return ''
  const [rate, value] = pair
  return `η = ${exact(rate)}, ${tunedSymbol(state, index)} = ${exact(value)}`
}

/** “At about η = 0.0213, β = 0.85: reaches (3, 2) in 40 steps.” of the pair that was followed next to this one; '' where the map ends. */
export function tuningAt(state: Known, index: number, pair: Pair): string {
  const found = tuningFor(state, index)
  if (!found) return ''
  const [rate, value] = pair
  const { picture, request } = found
  const { columns, rows, stride } = picture
  const column = Math.floor(fractionOf(rate, [request.low, request.high]) * columns)
  const row = Math.floor((1 - value) * rows)
  if (!(column >= 0 && column <= columns && row >= 0 && row <= rows)) return ''
  // The last cells end with the range.
  const cell = Math.min(row, rows - 1) * columns + Math.min(column, columns - 1)
  const about = aboutPair(state, index, sampleFor(picture, stride, cell))
  return `At about ${about}: ${outcomePhrase(found, outcomeAt(picture.outcomes, cell), floorName(state))}.`
}

function aboutPair(state: Known, index: number, cell: number): string {
  const [rate, value] = pairOf(tuningFor(state, index)!.request, cell)
  return `η = ${readable(rate, 3)}, ${tunedSymbol(state, index)} = ${exact(Number(value.toFixed(3)))}`
}

/** The sentence on the pair with the fewest steps; '' where the map is not known. */
export function tuningBest(state: Known, index: number): string {
  const found = tuningFor(state, index)
  if (!found) return ''
  const { picture, request } = found
  const best = bestOf(picture)
  // On a floor of minima there is a place for every run, and none has a name.
  if (!best && entriesOf(found, floorName(state)).some(({ kind }) => kind === 'floor')) return ''
  if (!best)
    return `No pair of this tuning map reaches a minimum within ${counted(request.stopping.maxSteps, 'step')}.`
  const place = minimumName(found, picture.minima[best.minimum]!.at)
  const about = aboutPair(state, index, best.cell)
  return `On this tuning map the fewest steps to ${place} are ${grouped(best.steps)}, at about ${about}.`
}

/** The sentence on the border; '' where no minimum ahead is known. */
export function tuningBorder(state: Known, index: number): string {
  const stability = tuningFor(state, index) && stabilityAt(state, index, 0)
  const minimum = state.outcome?.descents[index]?.minimum
  if (!stability || !minimum) return ''
  if (stability.kind === 'noLimit') return stability.reason
  const [x, y] = minimum.at
  const [, high] = minimum.eigenvalues
  const { noise = 0, batch, clip } = state.experiment.runs[index] ?? {}
  // Steps that see an estimate of the slope do not converge, however small they are, and a slope that is cut far out is not linear.
  const isExact = noise === 0 && batch === undefined && clip === undefined
  const ofQuadratics = isExact
    ? ' Of a quadratic f it is the border itself: left of it every start converges, given steps enough.'
    : ''
  return `Dashed: η = ${plainLimit(stability.tex)}, with λₘₐₓ = ${readable(high)} at ${readablePoint(x, y, 1e-6)}. Right of it steps near there grow, along the steepest direction.${ofQuadratics}`
}

/** The picture in words, for whoever does not see it. */
export function tuningSummary(state: Known, index: number): string {
  const found = tuningFor(state, index)
  if (!found) return ''
  return entriesOf(found, floorName(state))
    .map(({ text, share }) => `${text}: ${share}`)
    .join('; ')
}
