import type { StoreApi } from 'zustand/vanilla'
import type { ObjectiveReference } from '../../core/records/experiment'
import type { SurveyPicture } from '../../core/records/survey/picture'
import type { BasinsRequest } from '../../core/records/survey/request'
import { EngineError } from '../../engine/client'
import type { SurveyPool } from '../../engine/pool'
import { homeView } from '../../experiment/defaults'
import type { BasinMap, BasinQuestion, Basins } from '../answers'
import { createLane, superseded } from '../lane'
import { initialState, type State } from '../state'
import { cancelled } from '../work'
import { huesOf } from './basin-hues'
import { nextPass, quickPass, unfinishedOf, workOf } from './basin-passes'
import { isKin, questionOf } from './basin-question'

const { basins: noBasins } = initialState

/** How long a first picture may take, in milliseconds. */
const quickMilliseconds = 70
/** How long it may really take before a newer request ends it. */
const patience = 150
/** Steps a millisecond that any formula is taken to manage. */
const slowest = 50

export interface BasinControls {
  /** Ends what is being refined; the picture so far stays. */
  readonly cancel: () => void
  readonly resume: () => void
  /** Has a worker that knows the objective. */
  readonly prepare: () => void
}

/** Keeps the map in step with the experiment while it is shown: at once a coarse one, and at rest ever finer ones. */
export function followBasins(store: StoreApi<State>, surveys: SurveyPool): BasinControls {
  const lane = createLane(patience)
  let asked: BasinQuestion | null = null
  /** How far the answer to what is asked has come. */
  let stage: 'waiting' | 'coarse' | 'refining' | 'over' = 'over'
  let refining: AbortController | null = null
  /** Steps a millisecond, of all workers together, as they have been lately. */
  let pace = 20_000

  const get = () => store.getState().basins
  const set = (change: Partial<Basins>) => store.setState({ basins: { ...get(), ...change } })

  function refresh(): void {
    const state = store.getState()
    const question = questionOf(state)
    if (question?.key !== asked?.key) ask(question)
    else if (stage === 'coarse' && !isMoving(state)) settle(refine(question!))
  }

  function ask(question: BasinQuestion | null): void {
    const before = asked
    asked = question
    stage = 'over'
    refining?.abort(superseded)
    if (!question || (before && !isKin(before, question))) lane.cancel()
    if (!question) {
      store.setState({ basins: noBasins })
      return
    }
    const { map } = get()
    // What is true of one run is not to be seen on another.
    const kept = map && isKin(map.question, question) ? map : null
    store.setState({ basins: { ...noBasins, map: kept } })
    stage = 'waiting'
    settle(begin())
  }

  async function begin(): Promise<void> {
    const answered = await lane.submit((signal) => quick(signal))
    if (!asked || asked.key !== answered?.key) return
    stage = 'coarse'
    if (!isMoving(store.getState())) await refine(asked)
  }

  /** Returns the question that was answered: a submission that has waited is of what is asked by now. */
  async function quick(signal: AbortSignal): Promise<BasinQuestion | null> {
    const question = asked
    if (!question) return null
    const request = quickPass(question.request, pace * quickMilliseconds)
    try {
      await make(question, request, signal)
      return question
    } catch (reason) {
      // Too much to be finished in time.
      if (reason === superseded) pace = Math.max(slowest, pace / 2)
      throw reason
    }
  }

  async function refine(question: BasinQuestion): Promise<void> {
    const controller = new AbortController()
    const { signal } = controller
    refining = controller
    stage = 'refining'
    try {
      for (let { map } = get(); map; ) {
        const pass = nextPass(question.request, map, pace)
        if (!pass) break
        const [from, to] = pass.share
        const report = (fraction: number) => set({ progress: from + fraction * (to - from) })
        report(0)
        map = await make(question, pass.request, signal, report)
      }
    } catch (reason) {
      // The digits of a double are enough for a coarse map, not for a fine one.
      if (!(reason instanceof RangeError)) throw reason
    } finally {
      // Not where another question has been asked meanwhile.
      if (refining === controller) finish()
    }
  }

  function finish(halted = false): void {
    refining = null
    stage = 'over'
    set({ progress: null, halted })
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
        if (isBetter(request, picture, get().map, question)) show(mapOf(question, request, picture))
      },
    })
    measure(workOf(picture), performance.now() - began)
    const map = mapOf(question, request, picture)
    show(map)
    return map
  }

  function mapOf(
    question: BasinQuestion,
    request: BasinsRequest,
    picture: SurveyPicture,
  ): BasinMap {
    const hues = huesOf(picture.minima, get().map, toleranceOf(question.objective))
    return { question, request, picture, minima: picture.minima, hues }
  }

  /** A recent answer to a question no longer asked is better than an old one. */
  function show(map: BasinMap): void {
    if (asked && isKin(map.question, asked)) set({ map })
  }

  function measure(steps: number, took: number): void {
    if (took < 5) return
    const measured = steps / took
    // Slow once may be a worker that had to load first.
    pace = Math.max(slowest, measured > pace ? measured : (pace + measured) / 2)
  }

  function settle(answer: Promise<void>): void {
    answer.catch((reason) => {
      if (reason === superseded || reason === cancelled) return
      stage = 'over'
      if (reason instanceof RangeError) return set({ map: null, problem: 'tooSmall' })
      // A surface that cannot be worked on is reported where its paths are.
      if (reason instanceof EngineError) return set({ map: null, problem: 'failed' })
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
    // What may be wrong with it is told once a map is asked for.
    surveys.survey(experiment.objective, { kind: 'basins', ...least }).catch(() => {})
  }

  return {
    prepare,
    cancel() {
      if (!refining) return
      refining.abort(cancelled)
      finish(true)
    },
    resume() {
      if (!get().halted || !asked) return
      set({ halted: false })
      settle(refine(asked))
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
  const { x0, x1, y0, y1 } = homeView(objective)
  return 1e-5 * Math.hypot(x1 - x0, y1 - y0)
}
