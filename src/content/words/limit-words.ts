import { counted, exact, readable } from '../../core/records/number-format'
import { escaped, restless, stepless } from '../../core/records/survey/limit-periods'
import type { LimitsFound } from '../../state/answers'
import { isGroundKnown, type Known } from '../../state/known'
import { runLabel } from './run-label'

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
  const { limits } = state
  const index = limits ? nearestRate(limits, rate) : null
  if (!limits || index === null) return ''
  return `Near η = ${exact(rate)} it ${phraseOf(limits.set.periods[index]!)}.`
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
