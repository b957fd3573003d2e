import type { StoreApi } from 'zustand/vanilla'
import { describeObjective, sameFamily } from '../../core/objectives/describe'
import {
  type Experiment,
  type ObjectiveReference,
  type Run,
  ruleOf,
  sameRule,
  startOfRun,
} from '../../core/records/experiment'
import type { SpectrumRequest } from '../../core/records/survey/request'
import { EngineError } from '../../engine/client'
import type { SurveyPool } from '../../engine/pool'
import type { Spectrum } from '../answers'
import { createLane, superseded } from '../lane'
import type { State } from '../state'
import { stepCost } from '../step-cost'
import { cancelled, type Report, type WorkDesk } from '../work'
import { createPacing, patience } from './pacing'

/** Rates on a slider: about one a pixel. */
const allRates = 256
/** Cost of a step, in steps of a formula, from which on spectra take long enough for their progress to be shown. */
const laborious = 1000
/** Rates of the first spectrum where steps cost so much, and of the last one at least: of half of these there is a picture before. */
const [fewOfLaborious, mostOfLaborious] = [16, 64] as const
/** The most that a survey makes in one go, so that no coarser picture flickers between two of a drag. */
const fewRates = 63
const fewSteps = 100
/**
 * Time that the spectra of all runs may take together while something is dragged, in milliseconds.
 */
const quickMilliseconds = 80
/** Steps of one spectrum at rest: a few seconds at worst. */
const patientSteps = 128e6

interface Question {
  readonly question: string
  readonly runs: readonly number[]
  /** The request at the full number of steps and rates. */
  readonly request: SpectrumRequest
  readonly objective: ObjectiveReference
}

interface Answer extends Spectrum {
  readonly runs: readonly number[]
}

/** Keeps a spectrum for each run in step with the experiment: at once a quick one, and at rest a thorough one. */
export function followSpectra(store: StoreApi<State>, surveys: SurveyPool, desk: WorkDesk): void {
  const lane = createLane(patience)
  const pacing = createPacing(5000)
  /** Whether nothing has been asked yet. */
  let isFirst = true

  async function refresh(): Promise<void> {
    const state = store.getState()
    const { objective } = state.experiment
    const isForeign = state.spectra.some(
      (spectrum) => spectrum && !sameFamily(spectrum.objective, objective),
    )
    const isLeftOver = isFirst && unanswered(state, true).length > 0
    isFirst = false
    // Spectra of one surface are not shown below another, nor those that came with the page below another screen.
    if (isForeign || isLeftOver) store.setState({ spectra: [] })
    if (state.suggesting || unanswered(state, state.dragging).length === 0) return lane.cancel()
    const isLong = stepCost(objective) >= laborious && !state.dragging
    await lane.submit((signal) =>
      isLong ? desk.track('spectra', signal, answer) : answer(signal, () => {}),
    )
  }

  async function answer(signal: AbortSignal, report: Report): Promise<void> {
    const asked = unanswered(store.getState(), true)
    const cost = stepCost(store.getState().experiment.objective)
    const began = performance.now()
    const quick = await pacing.attempt(
      Promise.all(
        asked.map(async (question) => {
          const steps = (pacing.pace * quickMilliseconds) / cost / asked.length
          const request = shortened(question.request, steps, cost)
          const picture = await surveys.survey(question.objective, request, { signal })
          return { ...question, request, picture }
        }),
      ),
    )
    if (quick.length > 0) {
      pacing.measure(cost * stepsOf(quick), performance.now() - began)
      show(quick)
    }
    if (store.getState().dragging) return
    const thorough = unanswered(store.getState(), false)
    const fractions = thorough.map(() => 0)
    await Promise.all(
      thorough.map(async (question, place) => {
        const { objective, request } = question
        // Coarse and true is better than fine and cut short.
        const isCut = quick.some(
          (made) =>
            made.question === question.question &&
            made.request.stopping.maxSteps < request.stopping.maxSteps,
        )
        const picture = await surveys.survey(objective, request, {
          signal,
          onProgress: (fraction) => {
            fractions[place] = fraction
            report(fractions.reduce((sum, each) => sum + each, 0) / fractions.length)
          },
          ...(isCut && { onPicture: (picture) => show([{ ...question, picture }]) }),
        })
        show([{ ...question, picture }])
      }),
    )
  }

  /** A recent answer to a question no longer asked is better than an old one, as long as it is of the same method and family. */
  function show(answers: readonly Answer[]): void {
    const { experiment, spectra } = store.getState()
    const made = answers.map(({ runs, ...spectrum }) => ({ runs, spectrum }))
    const shown = experiment.runs.map((run, index) => {
      const answer = made.find(
        ({ runs, spectrum }) =>
          runs.includes(index) &&
          sameRule(spectrum.request.run, run) &&
          sameFamily(spectrum.objective, experiment.objective),
      )
      return answer?.spectrum ?? spectra[index] ?? null
    })
    store.setState({ spectra: shown })
  }

  store.subscribe((now, before) => {
    if (
      now.experiment === before.experiment &&
      now.rateRange === before.rateRange &&
      now.dragging === before.dragging &&
      now.suggesting === before.suggesting
    )
      return
    refresh().catch((reason) => {
      // A surface that cannot be worked on is reported where its paths are, and has no spectra.
      if (reason !== superseded && reason !== cancelled && !(reason instanceof EngineError))
        throw reason
    })
  })
}

function stepsOf(made: readonly Answer[]): number {
  let steps = 0
  for (const { picture } of made) for (const count of picture.outcomes.steps) steps += count
  return steps
}

/** The questions of the runs, each once, that have no answer yet; a quick one will do or not. */
function unanswered(state: State, quick: boolean): readonly Question[] {
  const { experiment, rateRange, spectra } = state
  const questions = new Map<string, Question & { readonly runs: number[] }>()
  for (const [index, run] of experiment.runs.entries()) {
    const question = questionOf(experiment, run, rateRange)
    const shown = spectra[index]
    const isAnswered = shown?.question === question && (quick || isThorough(shown, experiment))
    if (isAnswered) continue
    const known = questions.get(question)
    if (known) known.runs.push(index)
    else {
      const request = thoroughRequest(experiment, run, rateRange)
      questions.set(question, { question, runs: [index], request, objective: experiment.objective })
    }
  }
  return [...questions.values()]
}

/**
 * The question of a spectrum: everything that decides it, which the run's own rate is no part of.
 */
export function questionOf(
  experiment: Experiment,
  run: Run,
  rateRange: State['rateRange'],
): string {
  const { stopping } = experiment
  const { key } = describeObjective(experiment.objective)
  const start = startOfRun(experiment, run)
  return JSON.stringify([key, start, stopping, rateRange, ruleOf(run)])
}

/** The request of a spectrum of `run` over the whole slider. */
export function thoroughRequest(
  experiment: Experiment,
  run: Run,
  [low, high]: State['rateRange'],
): SpectrumRequest {
  const { stopping } = experiment
  const start = startOfRun(experiment, run)
  // The run's own rate does not count.
  const any = { ...ruleOf(run), learningRate: low }
  return { kind: 'spectrum', start, run: any, stopping, low, high, count: ratesAtRest(experiment) }
}

function ratesAtRest({
  objective,
  stopping: { maxSteps },
}: Pick<Experiment, 'objective' | 'stopping'>): number {
  const cost = stepCost(objective)
  const fewest = cost >= laborious ? mostOfLaborious : fewRates
  return clamp(Math.floor(patientSteps / maxSteps / cost), fewest, allRates)
}

/**
 * The request for as much of it as so many steps allow: fewer rates first, then shorter descents.
 */
function shortened(request: SpectrumRequest, steps: number, cost: number): SpectrumRequest {
  const { stopping } = request
  const count = Math.floor(steps / stopping.maxSteps)
  if (count >= request.count) return request
  const rates = clamp(count, cost >= laborious ? fewOfLaborious : fewRates, request.count)
  const most = Math.max(fewSteps, Math.floor(steps / rates))
  const maxSteps = Math.min(stopping.maxSteps, most)
  return { ...request, count: rates, stopping: { ...stopping, maxSteps } }
}

function isThorough({ request, picture }: Spectrum, experiment: Experiment): boolean {
  const hasAllSteps = request.stopping.maxSteps === experiment.stopping.maxSteps
  return hasAllSteps && request.count === ratesAtRest(experiment) && picture.stride === 1
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
