import { type Outcome, outcomeAt } from '../../core/records/survey/outcomes'
import type { Spectrum } from '../../state/answers'

/** The outcome of the nearest rate surveyed; null beyond the ends. */
export function nearestOutcome({ request, picture }: Spectrum, rate: number): Outcome | null {
  const { low, high, count } = request
  const fraction = Math.log(rate / low) / Math.log(high / low)
  const index = Math.round(fraction * (count - 1))
  return index >= 0 && index < count ? outcomeAt(picture.outcomes, index) : null
}
