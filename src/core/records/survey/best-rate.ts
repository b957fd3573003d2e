import { fineMantissas, pleasantBetween, roughness } from '../pleasant'
import { hasArrived, type Outcomes, outcomeAt } from './outcomes'

/** Width, as a factor, that an interval of rates which all converge has to have for one of them to be recommended. */
const width = 1.1

/**
 * The round rate with the fewest steps to converge that its neighbours keep to as well, on the way to the same minimum; of
 * equally good ones that nearest to `near`. Null where no interval of converging rates is 10 % wide.
 *
 * @param rates ascending, at most 5 % apart
 * @param outcomes of each of them
 */
export function bestRate(rates: Float64Array, outcomes: Outcomes, near: number): number | null {
  let best: number | null = null
  for (const [from, to] of convergingIntervals(rates, outcomes)) {
    for (let index = from + 1; index < to; index++) {
      if (best === null || compare(index, best) < 0) best = index
    }
  }
  return best === null ? null : rounded(rates, best)

  function compare(a: number, b: number): number {
    return worst(a) - worst(b) || outcomes.steps[a]! - outcomes.steps[b]! || far(a) - far(b)
  }

  /** A rate that is fast by luck between slow ones is lost by rounding, and teaches nothing. */
  function worst(index: number): number {
    return Math.max(...outcomes.steps.subarray(index - 1, index + 2))
  }

  function far(index: number): number {
    return Math.abs(Math.log(rates[index]! / near))
  }
}

/** Nearer to this rate than to its neighbours. */
function rounded(rates: Float64Array, index: number): number {
  const [before, rate, after] = [rates[index - 1]!, rates[index]!, rates[index + 1]!]
  const [from, to] = [Math.sqrt(before) * Math.sqrt(rate), Math.sqrt(rate) * Math.sqrt(after)]
  const distance = (other: number) => Math.abs(Math.log(other / rate))
  const [roundest = rate] = pleasantBetween(from, to, fineMantissas).toSorted(
    (a, b) => roughness(a) - roughness(b) || distance(a) - distance(b),
  )
  return roundest
}

/** First and last index of every interval that is wide enough. */
function convergingIntervals(
  rates: Float64Array,
  outcomes: Outcomes,
): readonly (readonly [from: number, to: number])[] {
  const intervals: [number, number][] = []
  for (let from = 0; from < rates.length; from++) {
    const arrivesAsFrom = (index: number) =>
      index < rates.length &&
      hasArrived(outcomeAt(outcomes, index).verdict) &&
      outcomes.minimum[index] === outcomes.minimum[from]
    if (!arrivesAsFrom(from)) continue
    let to = from
    while (arrivesAsFrom(to + 1)) to++
    if (rates[to]! >= width * rates[from]!) intervals.push([from, to])
    from = to
  }
  return intervals
}
