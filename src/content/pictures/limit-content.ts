import { kept } from '../../core/records/survey/limit-periods'
import type { LimitContent } from '../../plot/scene/limits/limit-content'
import type { Known } from '../../state/known'

/** The picture of where every rate of a run ends up; null where that is not known yet. */
export function limitContentOf({ limits, limitView }: Known, index: number): LimitContent | null {
  if (!limits || !limitView || limits.run !== index) return null
  return {
    range: limits.range,
    values: limits.set[limitView.quantity],
    rates: limits.set.rates.length,
    kept,
    colour: index + 1,
  }
}
