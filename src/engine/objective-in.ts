import type { ObjectiveReference } from '../core/records/experiment'
import type { CallKind, Calls } from './calls'

/** Null of a request that is about none. */
export function objectiveIn(request: Calls[CallKind]['request']): ObjectiveReference | null {
  if ('experiment' in request) return request.experiment.objective
  return 'objective' in request ? request.objective : null
}
