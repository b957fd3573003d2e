import { closedFormErrors } from './closed-form-errors'
import { convexityAnswers } from './convexity-answers'
import { criticalPointsFound } from './critical-points-found'
import { objectiveErrors } from './objective-errors'
import { ratesSuggested } from './rates-suggested'
import { type Table, text } from './table'
import { trajectoryErrors } from './trajectory-errors'
import { verdictsCarriedOn } from './verdicts-carried-on'

/** One function a table, in the order in which they are printed. */
const tables: readonly (() => Table)[] = [
  objectiveErrors,
  trajectoryErrors,
  closedFormErrors,
  criticalPointsFound,
  convexityAnswers,
  verdictsCarriedOn,
  ratesSuggested,
]

export function* report(): Generator<string> {
  for (const table of tables) yield text(table())
}
