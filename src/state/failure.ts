import { describeObjective } from '../core/objectives/describe'
import type { ObjectiveReference } from '../core/records/experiment'
import type { FormulaError } from '../core/records/formula-error'
import { EngineError } from '../engine/client'

/** A sentence that says what went wrong with which surface. */
export function failureNotice(reason: unknown, objective: ObjectiveReference): string {
  const { name, words } = describeObjective(objective)
  const surface = words.f === undefined ? name : `the formula ${shortened(words.f)}`
  if (!(reason instanceof EngineError)) return `Something went wrong: ${String(reason)}`
  const { failure } = reason
  switch (failure.kind) {
    case 'formula':
      return `Cannot use ${surface}: ${failure.error.message}`
    case 'tooSlow':
      return `Gave up on ${surface}: it was too slow, with no answer for 3 seconds. What you had before is still here.`
    case 'notLoaded':
      return `What works on ${surface} could not be loaded. Reload the page; your experiment is in its address.`
    case 'unexpected':
      return `Something went wrong while working on ${surface}: ${failure.message}`
    default:
      return failure satisfies never
  }
}

/** Where the fault is not in the text itself, it is told of the text as a whole. */
export function formulaErrorOf(reason: unknown, objective: ObjectiveReference): FormulaError {
  if (reason instanceof EngineError && reason.failure.kind === 'formula')
    return reason.failure.error
  return { message: failureNotice(reason, objective), position: 0 }
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
