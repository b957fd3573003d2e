import type { ObjectiveReference } from '../core/records/experiment'
import type { CallKind, Calls } from './protocol'

export function objectiveIn(request: Calls[CallKind]['request']): ObjectiveReference {
  return 'experiment' in request ? request.experiment.objective : request.objective
}
