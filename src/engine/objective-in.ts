import type { ObjectiveReference } from '../core/records/experiment'
import type { CallKind, Calls } from './protocol'

export function objectiveIn(request: Calls[CallKind]['request']): ObjectiveReference {
  return 'experiment' in request ? request.experiment.objective : request.objective
}

/** The same for the same objective. */
export function objectiveKey(reference: ObjectiveReference): string {
  return reference.kind === 'catalogue' ? `id ${reference.id}` : `f ${reference.text}`
}
