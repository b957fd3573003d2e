import type { Run } from '../core/records/experiment'

type Range = readonly [low: number, high: number]

/** Factor by which sliders reach out, at most, for a rate that is beyond all others: any finite rate can be typed. */
const farthest = 1e9

/** The ends of sliders for these runs: from a tenth of the least rate to ten times the greatest. */
export function rangeOf(runs: readonly Run[]): Range {
  const rates = runs.map((run) => run.learningRate).sort((a, b) => a - b)
  const middle = rates[Math.floor((rates.length - 1) / 2)] ?? 1
  return reachingFor(rates, [middle, middle])
}

/** The usual ends, farther apart where a run's rate lies beyond them. */
export function rangeWith(usual: Range, runs: readonly Run[]): Range {
  const [low, high] = usual
  const rates = runs.map((run) => run.learningRate)
  return reachingFor(
    rates.filter((rate) => rate < low || rate > high),
    usual,
  )
}

function reachingFor(rates: readonly number[], [low, high]: Range): Range {
  const least = Math.min(low, ...rates.map((rate) => rate / 10))
  const most = Math.max(high, ...rates.map((rate) => rate * 10))
  return [
    Math.max(least, low / farthest, Number.MIN_VALUE),
    Math.min(most, high * farthest, Number.MAX_VALUE),
  ]
}
