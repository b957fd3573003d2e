import { describeObjective } from '../../core/objectives/describe'
import { readable } from '../../core/records/number-format'
import type { Known } from '../../state/known'

/** The rectangle on show. */
export function viewWords({ view, experiment }: Known): string {
  const [first, second] = describeObjective(experiment.objective).parameters
  const from = (low: number, high: number) => `from ${readable(low)} to ${readable(high)}`
  return `View: ${first} ${from(view.x0, view.x1)}, ${second} ${from(view.y0, view.y1)}`
}
