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
import type { SurveyOptions } from '../../engine/pool'
import { isBlindfolded } from '../actions/landscape'
import type { TuningFound } from '../answers'
import type { LivingStore } from '../living-store'
import { stepCost } from '../step-cost'
import { cancelled, noticeable } from '../work'
import { type Hued, huesOf } from './basin-hues'
import { follow } from './follow'
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

export interface TuningControls {
  /** Ends what is being worked out; the picture so far stays. */
  readonly cancel: () => void
  readonly resume: () => void
}

/** Keeps the outcomes over η and a hyperparameter in step with the run, its start and f, as long as they are shown. */
export function followTuning(store: LivingStore, { surveys }: Sources): TuningControls {
  const isDragged = groundDragged()
  let atWork = new AbortController()
  /** The latest map, and the question that it answers so far. */
  let latest: { readonly question: object; readonly found: TuningFound } | null = null
  const follower = follow(store, {
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
      const found = (request: TuningRequest, picture: SurveyPicture): TuningFound => {
        const made = {
          question: { objective, run: index },
          request,
          picture,
          minima: picture.minima,
          hues: huesOf(picture.minima, before(objective), within(objective)),
        }
        if (latest?.question === question && finenessOf(latest.found) > finenessOf(made))
          return latest.found
        latest = { question, found: made }
        return made
      }
      const known = latest?.question === question ? finenessOf(latest.found) : 0
      const all = laborious.find(({ from }) => cost >= from)?.sizes ?? [size]
      const first = all.findIndex(({ columns }, at) => columns > known || at === all.length - 1)
      const controller = new AbortController()
      atWork = controller
      signal.addEventListener('abort', () => controller.abort(signal.reason))
      const report = isQuick ? () => {} : reporter(controller.signal, all)
      const last = all.length - 1
      const make = (at: number, options: Pick<SurveyOptions, 'onPicture'> = {}) => {
        const request = requestOf(all[at]!)
        const onProgress = (fraction: number) => report(at, fraction)
        const whole = { ...options, signal: controller.signal, onProgress }
        return surveys.survey(objective, request, whole).then((picture) => found(request, picture))
      }
      for (let at = first; at < last; at++) put(await make(at))
      const onPicture = (picture: SurveyPicture) => put(found(requestOf(all[last]!), picture))
      const made = await make(last, { onPicture })
      store.setState({ tuningWork: null })
      return made
    },
    put: (tuning) => store.setState({ tuning }),
    forget() {
      latest = null
      store.setState({ tuning: null, tuningWork: null })
    },
    onQuestion: () => store.setState({ tuningWork: null }),
    onFailure: (reason) => reason !== cancelled && store.setState({ tuningWork: null }),
  })

  /** Tells how much of the pairs of all sizes is followed, once that has taken long enough to wonder about. */
  function reporter(signal: AbortSignal, sizes: readonly Size[]) {
    const began = performance.now()
    const pairs = sizes.map(({ columns, rows }) => columns * rows)
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
    return (at: number, fraction: number) => {
      if (signal.aborted || performance.now() - began < noticeable) return
      const done = sum(pairs.slice(0, at)) + fraction * pairs[at]!
      store.setState({ tuningWork: { stage: 'refining', fraction: done / sum(pairs) } })
    }
  }

  /** Colours that minima have already, here or on the map of basins: the same minimum has one colour. */
  function before(objective: ObjectiveReference): Hued | null {
    const { basins, tuning } = store.getState()
    const { map } = basins
    if (map && sameFamily(map.question.objective, objective)) return map
    return tuning && sameFamily(tuning.question.objective, objective) ? tuning : null
  }

  return {
    cancel() {
      const { tuningWork } = store.getState()
      if (tuningWork?.stage !== 'refining') return
      atWork.abort(cancelled)
      store.setState({ tuningWork: { ...tuningWork, stage: 'halted' } })
    },
    resume() {
      const { tuningWork } = store.getState()
      if (tuningWork?.stage !== 'halted') return
      follower.again()
      store.setState({ tuningWork: { ...tuningWork, stage: 'refining' } })
    },
  }
}

/** Pairs along η that were followed, each by itself. */
function finenessOf({ picture }: TuningFound): number {
  return picture.columns / picture.stride
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
