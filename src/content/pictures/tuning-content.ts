import { stabilityOf } from '../../core/methods/edge-of-stability'
import type { Stability } from '../../core/methods/method'
import { tunedOf } from '../../core/methods/tuned'
import { type BestPair, bestPair } from '../../core/records/survey/best-pair'
import type { SurveyPicture } from '../../core/records/survey/picture'
import { pairOf } from '../../core/records/survey/request'
import type { Pair, TuningContent } from '../../plot/scene/tuning/tuning-content'
import type { TuningFound } from '../../state/answers'
import type { Known } from '../../state/known'

/** The map of a run's η and hyperparameter; null where it is not known yet. */
export function tuningContentOf(state: Known, index: number): TuningContent | null {
  const found = tuningFor(state, index)
  if (!found) return null
  const { picture, hues, request } = found
  const best = bestOf(picture)
  return {
    range: [request.low, request.high],
    symbol: tunedOf(state.experiment.runs[index]?.method ?? '')?.symbol ?? '',
    picture,
    hues,
    best: best && pairOf(request, best.cell),
    border: borderOf(state, index),
  }
}

/** The map, where it is of this run. */
export function tuningFor({ tuning }: Known, index: number): TuningFound | null {
  return tuning?.question.run === index ? tuning : null
}

const known = new WeakMap<SurveyPicture, BestPair | null>()

/** Told once of each picture. */
export function bestOf(picture: SurveyPicture): BestPair | null {
  const best = known.get(picture) ?? bestPair(picture)
  known.set(picture, best)
  return best
}

/** The pair of a run; null where its method has no such hyperparameter. */
export function pairOfRun({ experiment }: Known, index: number): Pair | null {
  const run = experiment.runs[index]
  const tuned = run && tunedOf(run.method)
  return tuned ? [run.learningRate, run.hyperparameters[tuned.name] ?? tuned.usual] : null
}

/** Values of the hyperparameter at which the border is worked out. */
const places = 65

function borderOf(state: Known, index: number): readonly Pair[] {
  const border: Pair[] = []
  for (let k = 0; k < places; k++) {
    const value = k / (places - 1)
    const stability = stabilityAt(state, index, value)
    if (stability?.kind !== 'limit') return []
    border.push([stability.limit, value])
  }
  return border
}

/** The stability at the minimum ahead of a run, were its hyperparameter this; null where no minimum is known, or η is scheduled. */
export function stabilityAt(
  { experiment, outcome }: Known,
  index: number,
  value: number,
): Stability | null {
  const run = experiment.runs[index]
  const tuned = run && tunedOf(run.method)
  const minimum = outcome?.descents[index]?.minimum
  if (!tuned || !minimum) return null
  const hyperparameters = { ...run.hyperparameters, [tuned.name]: value }
  return stabilityOf({ ...run, hyperparameters }, minimum.eigenvalues)
}
