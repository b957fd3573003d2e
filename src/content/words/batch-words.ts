import { grouped, readablePoint } from '../../core/records/number-format'
import type { Known } from '../../state/known'
import { groundFound } from '../pictures/batch-content'

/**
 * The sentence on where the loss over the batch on show is lowest; empty where its contours are not
 * shown.
 */
export function batchGroundWords(state: Known): string {
  const found = groundFound(state)
  if (!found) return ''
  const { minimum } = found.ground
  const of = `The loss over the batch of step ${grouped(found.t)}`
  return minimum
    ? `${of} has its minimum at ${readablePoint(...minimum, 1e-9)}.`
    : `${of} has no single minimum in this view.`
}
