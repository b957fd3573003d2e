import { counted, exact, readable } from '../../core/records/number-format'
import { escaped, restless, stepless } from '../../core/records/survey/limit-periods'
import type { LimitsFound } from '../../state/answers'
import { isGroundKnown, type Known } from '../../state/known'
import { runLabel } from './run-label'
import { sentenceOf } from './verdict/verdict-sentence'

/** The title of the picture of where every rate ends up. */
export function limitTitle(state: Known): string {
  const { limits, limitView } = state
  if (!isGroundKnown(state)) return 'A walker does not know where other rates lead.'
  if (!limitView) return ''
  const label = runLabel(state, limitView.run)
  if (!limits) return `Where ${label} ends up at every η: being worked out.`
  return `${limitView.quantity} at the last 64 of ${counted(limits.steps, 'step')} of ${label}, over η.`
}

/** The sentence on what a run does in the end at the rate that was followed next to this one; '' where none was. */
export function limitAt(state: Known, rate: number): string {
  const period = periodNear(state, rate)
  return period === null ? '' : `Near η = ${exact(rate)} it ${phraseOf(period)}.`
}

/**
 * The sentence on the needle of a run, which stands at a rate that has been followed itself: its verdict, and where that leaves
 * the end open, what more steps come to at the rate next to it. Of two rates side by side one may settle and the other not.
 */
export function limitAtNeedle(state: Known, index: number): string {
  const rate = state.experiment.runs[index]?.learningRate ?? Number.NaN
  const said = isFollowed(state, index, rate) ? sentenceOf(state, index) : null
  if (!said) return limitAt(state, rate)
  const { manner, trajectory } = state.outcome!.descents[index]!
  const at = `At η = ${exact(rate)}`
  if (manner?.kind === 'cycles') return `${at} it ${phraseOf(manner.period)}.`
  const own = `${at}: ${said.headline[0]!.toLowerCase()}${said.headline.slice(1)}.`
  const period = periodNear(state, rate)
  const steps = state.limits?.steps ?? 0
  if (!manner || period === null || period === restless || steps < trajectory.x.length) return own
  return `${own} Near there, after ${counted(steps, 'step')}, it ${phraseOf(period)}.`
}

/** Whether the outcome on show is of the run at this rate, and of all its steps. */
function isFollowed({ outcome }: Known, index: number, rate: number): boolean {
  return outcome?.experiment.runs[index]?.learningRate === rate && !outcome.preview
}

function periodNear({ limits }: Known, rate: number): number | null {
  const index = limits ? nearestRate(limits, rate) : null
  return limits && index !== null ? limits.set.periods[index]! : null
}

function phraseOf(period: number): string {
  if (period === escaped) return 'runs off'
  if (period === stepless) return 'ends where there is no Newton step'
  if (period === restless) return 'does not repeat, or not yet'
  return period === 1 ? 'comes to rest' : `settles into ${period} values`
}

function nearestRate({ range: [low, high], set }: LimitsFound, rate: number): number | null {
  const last = set.rates.length - 1
  const index = Math.round((Math.log(rate / low) / Math.log(high / low)) * last)
  return index >= 0 && index <= last ? index : null
}

/** Stretches of rates that are told one by one; more would be no summary. */
const mostStretches = 6

/** The picture in words, for whoever does not see it. */
export function limitSummary(state: Known): string {
  const { limits } = state
  if (!limits) return ''
  const { rates, periods } = limits.set
  const stretches: { readonly from: number; readonly period: number }[] = []
  for (const [index, period] of periods.entries())
    if (stretches.at(-1)?.period !== period) stretches.push({ from: rates[index]!, period })
  const told = stretches.slice(0, mostStretches)
  const said = told.map(
    ({ from, period }, place) =>
      `${place === 0 ? '' : `from η = ${readable(from)} on `}it ${phraseOf(period)}`,
  )
  const more = stretches.length > told.length ? ', and so on' : ''
  return said.length === 0 ? '' : `Of rates from ${readable(rates[0]!)}: ${said.join(', ')}${more}.`
}
