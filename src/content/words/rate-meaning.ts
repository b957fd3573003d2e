import { sameObjective } from '../../core/objectives/describe'
import { counted, readable } from '../../core/records/number-format'
import { hasArrived, type Outcome, outcomeAt } from '../../core/records/survey/outcomes'
import { ratesOf } from '../../core/records/survey/request'
import type { Spectrum } from '../../state/answers'
import type { Known } from '../../state/known'

import { floorName } from './floor-name'
import { nearestOutcome } from './nearest-outcome'
import { saidAloud, sentenceOf } from './verdict/verdict-sentence'

/** The outcome of a run's rate, for whoever hears the slider: the run's verdict, or before it is there the spectrum's. */
export function meaningOf(state: Known, index: number): string {
  const rate = state.experiment.runs[index]?.learningRate ?? Number.NaN
  if (isUpToDate(state, index)) {
    const sentence = sentenceOf(state, index)
    return sentence ? `, ${uncapitalized(saidAloud(sentence))}` : ''
  }
  const spectrum = state.spectra[index]
  const outcome = spectrum && !state.suggesting && nearestOutcome(spectrum, rate)
  return outcome ? `, ${phraseOf(outcome, floorName(state), true)}` : ''
}

function uncapitalized(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function isUpToDate({ experiment, outcome }: Known, index: number): boolean {
  if (!outcome) return false
  const { objective, start, stopping, runs } = outcome.experiment
  return (
    sameObjective(objective, experiment.objective) &&
    start === experiment.start &&
    stopping === experiment.stopping &&
    runs[index] === experiment.runs[index]
  )
}

/** The outcome of the rate at a place of the track; '' where nobody knows. */
export function readoutOf(state: Known, index: number, rate: number): string {
  const spectrum = state.spectra[index]
  const outcome = spectrum && nearestOutcome(spectrum, rate)
  return outcome ? `${readable(rate)} ${phraseOf(outcome, floorName(state), false)}` : ''
}

function phraseOf({ verdict, steps, minimum }: Outcome, floor: string, roughly: boolean): string {
  const inSteps = `in ${roughly ? 'about ' : ''}${counted(steps, 'step')}`
  switch (verdict) {
    case 'converged':
      return `converges ${inSteps}`
    case 'flat':
      return minimum >= 0 ? `reaches a minimum ${inSteps}` : `ends where f is flat ${inSteps}`
    case 'atSaddle':
      return `ends at a saddle ${inSteps}`
    case 'atMaximum':
      return `ends at a maximum ${inSteps}`
    case 'onValleyFloor':
      return `reaches ${floor} ${inSteps}`
    case 'belowThreshold':
      return `ends short of the minimum, by the threshold, ${inSteps}`
    case 'standsStill':
      return `stands still after ${counted(steps, 'step')}`
    case 'growing':
      return `still rises after ${counted(steps, 'step')}`
    case 'crawling':
      return `is still going down after ${counted(steps, 'step')}`
    case 'oscillating':
      return `still oscillates after ${counted(steps, 'step')}`
    case 'unsettled':
      return `has not settled after ${counted(steps, 'step')}`
    case 'inNoiseBall':
      return `is in a ball of noise after ${counted(steps, 'step')}`
    case 'leaping':
      return `still leaps across a pole or a jump after ${counted(steps, 'step')}`
    case 'stoppedEarly':
      return `stops early ${inSteps}`
    case 'diverged':
      return `diverges ${inSteps}`
    case 'overshot':
      return `overshoots and runs off downhill ${inSteps}`
    case 'runsOffDownhill':
      return `runs off downhill ${inSteps}`
    case 'leftDomain':
      return steps === 0 ? 'cannot start here' : `leaves the domain ${inSteps}`
    default:
      return verdict satisfies never
  }
}

/** Summaries are asked for every frame, and said of spectra that never change. */
const summaries = new WeakMap<Spectrum, string>()

/** The whole spectrum of a run in a sentence; '' where there is none. */
export function summaryOf(state: Known, index: number): string {
  const spectrum = state.spectra[index]
  if (!spectrum) return ''
  const said =
    summaries.get(spectrum) ??
    summary(spectrum, floorName(state), state.experiment.stopping.maxSteps)
  summaries.set(spectrum, said)
  return said
}

function summary(spectrum: Spectrum, floor: string, maxSteps: number): string {
  const { request, picture } = spectrum
  const rates = ratesOf(request)
  const counts = new Map<string, number>()
  let fastest: { readonly rate: number; readonly steps: number } | null = null
  for (const [index, rate] of rates.entries()) {
    const { verdict, steps } = outcomeAt(picture.outcomes, index)
    const verb = verdict === 'onValleyFloor' ? `reach ${floor}` : verbs[verdict]
    counts.set(verb, (counts.get(verb) ?? 0) + 1)
    if (hasArrived(verdict) && steps < (fastest?.steps ?? Number.POSITIVE_INFINITY))
      fastest = { rate, steps }
  }
  const shares = [...counts]
    .map(([verb, count]) => `${count} ${count === 1 ? ofOne(verb) : verb}`)
    .join(', ')
  const best = fastest
    ? ` Of these the fastest is near ${readable(fastest.rate)}, with ${counted(fastest.steps, 'step')}.`
    : ''
  const cut =
    request.stopping.maxSteps < maxSteps
      ? ` They were given ${counted(request.stopping.maxSteps, 'step')} only.`
      : ''
  return `Of ${rates.length} rates from ${readable(request.low)} to ${readable(request.high)}: ${shares}.${best}${cut}`
}

/** “leaves the domain”, of one rate. */
function ofOne(verb: string): string {
  return verb.replace(
    /^\w+/,
    (first) => irregular[first] ?? `${first}${first.endsWith('ch') ? 'es' : 's'}`,
  )
}

const irregular: Readonly<Record<string, string>> = { have: 'has', are: 'is' }

const verbs: Readonly<Record<Exclude<Outcome['verdict'], 'onValleyFloor'>, string>> = {
  converged: 'converge',
  belowThreshold: 'end short of a minimum',
  atSaddle: 'end at a saddle',
  atMaximum: 'end at a maximum',
  flat: 'end where f is flat',
  runsOffDownhill: 'run off downhill',
  overshot: 'overshoot and run off',
  diverged: 'diverge',
  leftDomain: 'leave the domain',
  stoppedEarly: 'stop early',
  oscillating: 'oscillate',
  unsettled: 'have not settled',
  inNoiseBall: 'are in a ball of noise',
  leaping: 'leap across a pole or a jump',
  standsStill: 'stand still',
  growing: 'rise',
  crawling: 'crawl',
}
