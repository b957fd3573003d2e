import type { Objective } from '../core/objective'
import type { ObjectiveReference } from '../core/records/experiment'
import { resolveObjective } from '../core/resolve-objective'

export function objectiveOf(reference: ObjectiveReference): Objective {
  const resolved = resolveObjective(reference)
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}
