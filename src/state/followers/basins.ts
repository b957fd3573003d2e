import { describeObjective } from '../../core/objectives/describe'
import type { ObjectiveReference } from '../../core/records/experiment'
import { diagonalOf } from '../../core/records/lengths'
import type { SurveyPicture } from '../../core/records/survey/picture'
import type { BasinsRequest } from '../../core/records/survey/request'
import { EngineError } from '../../engine/client'
import type { BasinMap, BasinQuestion } from '../answers'
import { createLane, superseded } from '../lane'
import type { LivingStore } from '../living-store'
import type { State } from '../state'
import { cancelled } from '../work'
import { huesOf } from './basin-hues'
import { nextPass, quickPass, unfinishedOf, workOf } from './basin-passes'
import { isKin, questionOf } from './basin-question'
import { type BasinEvent, basinsAfter } from './basin-stages'
import type { Sources } from './followers'
import { createPacing, patience } from './pacing'

/** Time that a first picture may take, in milliseconds. */
const quickMilliseconds = 70
export interface BasinControls {
  /** Ends what is being refined; the picture so far stays. */
  readonly cancel: () => void
  readonly resume: () => void
  /** Has a worker that knows the objective. */
  readonly prepare: () => void
}

/** Keeps the map in step with the experiment while it is shown: at once a coarse one, and at rest ever finer ones. */
export function followBasins(store: LivingStore, { surveys }: Sources): BasinControls {
  const lane = createLane(patience)
  const pacing = createPacing(20_000)
  let refining = new AbortController()

  const get = () => store.getState().basins
  function tell(event: BasinEvent): void {
    const before = get()
    const basins = basinsAfter(before, event)
    if (basins !== before) store.setState({ basins })
  }

  function refresh(): void {
    const state = store.getState()
    const { asked, stage } = state.basins
    const question = questionOf(state)
    if (question?.key !== asked?.key) ask(question, asked)
    else if (question && stage === 'coarse' && !isMoving(state)) settle(refine(question))
  }

  function ask(question: BasinQuestion | null, before: BasinQuestion | null): void {
    refining.abort(superseded)
    if (!question || (before && !isKin(before, question))) lane.cancel()
    tell({ kind: 'asked', question })
    if (question) settle(begin())
  }

  async function begin(): Promise<void> {
    const map = await lane.submit(sketch)
    if (!map) return
    tell({ kind: 'sketched', map })
    if (get().stage === 'coarse' && !isMoving(store.getState())) await refine(map.question)
  }

  /** A submission that has waited is of what is asked by now. */
  async function sketch(signal: AbortSignal): Promise<BasinMap | null> {
    const { asked } = get()
    if (!asked) return null
    const request = quickPass(asked.request, pacing.pace * quickMilliseconds)
    return pacing.attempt(make(asked, request, signal))
  }

  async function refine(question: BasinQuestion): Promise<void> {
    refining = new AbortController()
    const { signal } = refining
    tell({ kind: 'refined', question, fraction: 0 })
    try {
      for (let { map } = get(); map; ) {
        const pass = nextPass(question.request, map, pacing.pace)
        if (!pass) break
        const [from, to] = pass.share
        const report = (fraction: number) =>
          tell({ kind: 'refined', question, fraction: from + fraction * (to - from) })
        report(0)
        map = await make(question, pass.request, signal, report)
        tell({ kind: 'drawn', map })
      }
    } catch (reason) {
      // The digits of a double are enough for a coarse map, not for a fine one.
      if (!(reason instanceof RangeError)) throw reason
    }
    if (!signal.aborted) tell({ kind: 'completed', question })
  }

  async function make(
    question: BasinQuestion,
    request: BasinsRequest,
    signal: AbortSignal,
    onProgress: (fraction: number) => void = () => {},
  ): Promise<BasinMap> {
    const began = performance.now()
    const picture = await surveys.survey(question.objective, request, {
      signal,
      onProgress,
      onPicture: (picture) => {
        if (isBetter(request, picture, get().map, question))
          tell({ kind: 'drawn', map: mapOf(question, request, picture) })
      },
    })
    pacing.measure(workOf(picture), performance.now() - began)
    return mapOf(question, request, picture)
  }

  function mapOf(
    question: BasinQuestion,
    request: BasinsRequest,
    picture: SurveyPicture,
  ): BasinMap {
    const hues = huesOf(picture.minima, get().map, toleranceOf(question.objective))
    return { question, request, picture, minima: picture.minima, hues }
  }

  function settle(answer: Promise<void>): void {
    answer.catch((reason) => {
      if (reason === superseded || reason === cancelled) return
      if (reason instanceof RangeError) return tell({ kind: 'failed', problem: 'tooSmall' })
      // A surface that cannot be worked on is reported where its paths are.
      if (reason instanceof EngineError) return tell({ kind: 'failed', problem: 'failed' })
      throw reason
    })
  }

  store.subscribe((now, before) => {
    if (
      now.layers !== before.layers ||
      now.experiment !== before.experiment ||
      now.selectedRun !== before.selectedRun ||
      now.view !== before.view ||
      now.plotSize !== before.plotSize ||
      isMoving(now) !== isMoving(before) ||
      now.suggesting !== before.suggesting
    )
      refresh()
  })
  refresh()

  function prepare(): void {
    const { experiment, view, suggesting } = store.getState()
    const [run] = experiment.runs
    if (!run || suggesting) return
    const stopping = { ...experiment.stopping, maxSteps: 1 }
    const least = { viewport: view, columns: 2, rows: 2, run, stopping }
    // A failure is told once a map is asked for.
    surveys.survey(experiment.objective, { kind: 'basins', ...least }).catch(() => {})
  }

  return {
    prepare,
    cancel() {
      if (get().stage !== 'refining') return
      refining.abort(cancelled)
      tell({ kind: 'cancelled' })
    },
    resume() {
      const { asked, stage } = get()
      if (asked && stage === 'halted') settle(refine(asked))
    },
  }
}

/** Whether there is no time for more than a coarse picture. */
function isMoving({ dragging, zooming }: State): boolean {
  return dragging || zooming
}

/** A picture of as many steps and fewer starts than the one on show says less. */
function isBetter(
  request: BasinsRequest,
  picture: SurveyPicture,
  shown: BasinMap | null,
  question: BasinQuestion,
): boolean {
  if (shown?.question.key !== question.key) return true
  const finer = picture.columns / picture.stride >= shown.picture.columns / shown.picture.stride
  const deeper = request.stopping.maxSteps > shown.request.stopping.maxSteps
  return finer || (deeper && unfinishedOf(shown.picture) > 0)
}

/** Minima that are no farther apart are the same: more than two searches for one differ, less than any two lie apart. */
function toleranceOf(objective: ObjectiveReference): number {
  return 1e-5 * diagonalOf(describeObjective(objective).view)
}
