import { tunedOf } from '../../core/methods/tuned'
import { describeObjective, sameFamily } from '../../core/objectives/describe'
import {
  type ObjectiveReference,
  type Run,
  ruleOf,
  startOfRun,
} from '../../core/records/experiment'
import { diagonalOf } from '../../core/records/lengths'
import type { SurveyPicture } from '../../core/records/survey/picture'
import type { TuningRequest } from '../../core/records/survey/request'
import { isBlindfolded } from '../actions/landscape'
import type { TuningFound } from '../answers'
import type { LivingStore } from '../living-store'
import { stepCost } from '../step-cost'
import { type Hued, huesOf } from './basin-hues'
import { type Follower, follow } from './follow'
import type { Sources } from './followers'
import { groundDragged } from './ground-dragged'

interface Size {
  readonly columns: number
  readonly rows: number
}

/** Pairs of a map at rest, about four pixels wide, and the most steps that each may take of a formula: seconds of one worker at worst. */
const usual: Size & { readonly steps: number } = { columns: 96, rows: 64, steps: 20_000 }
/** Pairs of a map while the start or f is dragged, in one picture, so that no coarser one flickers between. */
const quick: typeof usual = { columns: 48, rows: 32, steps: 500 }
/** Steps of a loss over data, at least. */
const fewestSteps = 100
/** Rows of data from which on every step costs so much that fewer pairs have to do, after a first picture of fewer still. */
const laborious: readonly { readonly from: number; readonly sizes: readonly Size[] }[] = [
  {
    from: 3000,
    sizes: [
      { columns: 6, rows: 4 },
      { columns: 12, rows: 8 },
      { columns: 24, rows: 16 },
    ],
  },
  {
    from: 300,
    sizes: [
      { columns: 24, rows: 16 },
      { columns: 48, rows: 32 },
    ],
  },
]

/** Keeps the outcomes over η and a hyperparameter in step with the run, its start and f, as long as they are shown. */
export function followTuning(store: LivingStore, { surveys }: Sources): Follower {
  const isDragged = groundDragged()
  return follow(store, {
    question(state) {
      const { experiment, tuningOf, rateRange, suggesting, dragging } = state
      const run = tuningOf === null ? undefined : experiment.runs[tuningOf]
      const tuned = run && tunedOf(run.method)
      if (!run || !tuned || suggesting || isBlindfolded(state)) return null
      const { objective, stopping } = experiment
      const [low, high] = rateRange
      const [x, y] = startOfRun(experiment, run)
      const isQuick = isDragged(objective, [x, y], dragging)
      const rule = ruleWithout(run, tuned.name)
      // The words for the same rule are the same.
      const stop = JSON.stringify(stopping)
      return { objective, index: tuningOf!, name: tuned.name, rule, stop, x, y, low, high, isQuick }
    },
    async ask(question, signal, put): Promise<TuningFound> {
      const { objective, index, name, rule, stop, x, y, low, high, isQuick } = question
      const { steps: most, ...size } = isQuick ? quick : usual
      const cost = stepCost(objective)
      const steps = Math.max(fewestSteps, Math.floor(most / cost))
      const whole = JSON.parse(stop)
      const requestOf = (pairs: Size): TuningRequest => ({
        kind: 'tuning',
        start: [x, y],
        run: { ...JSON.parse(rule), learningRate: low },
        stopping: { ...whole, maxSteps: Math.min(whole.maxSteps, steps) },
        name,
        low,
        high,
        ...pairs,
      })
      const found = (request: TuningRequest, picture: SurveyPicture): TuningFound => ({
        question: { objective, run: index },
        request,
        picture,
        minima: picture.minima,
        hues: huesOf(picture.minima, before(objective), within(objective)),
      })
      const sizes = laborious.find(({ from }) => cost >= from)?.sizes ?? [size]
      for (const first of sizes.slice(0, -1)) {
        const request = requestOf(first)
        put(found(request, await surveys.survey(objective, request, { signal })))
      }
      const request = requestOf(sizes.at(-1)!)
      const onPicture = (picture: SurveyPicture) => put(found(request, picture))
      return found(request, await surveys.survey(objective, request, { signal, onPicture }))
    },
    put: (tuning) => store.setState({ tuning }),
    forget: () => store.setState({ tuning: null }),
  })

  /** Colours that minima have already, here or on the map of basins: the same minimum has one colour. */
  function before(objective: ObjectiveReference): Hued | null {
    const { basins, tuning } = store.getState()
    const { map } = basins
    if (map && sameFamily(map.question.objective, objective)) return map
    return tuning && sameFamily(tuning.question.objective, objective) ? tuning : null
  }
}

/** All that decides a run but its rate and the hyperparameter that is varied. */
function ruleWithout(run: Run, name: string): string {
  const { hyperparameters, ...rule } = ruleOf(run)
  const { [name]: _, ...rest } = hyperparameters
  return JSON.stringify({ ...rule, hyperparameters: rest })
}

/** Minima that are no farther apart are the same, as on the map of basins. */
function within(objective: ObjectiveReference): number {
  return 1e-5 * diagonalOf(describeObjective(objective).view)
}
