import { isOverData } from '../core/objectives/kinds'
import type { ObjectiveReference } from '../core/records/experiment'

/** Cost of a step in steps of a formula: that of every row of data, but where sums stand for them. */
export function stepCost(objective: ObjectiveReference): number {
  if (!isOverData(objective)) return 1
  const { loss, table } = objective
  return loss.kind === 'builtIn' && loss.id === 'linear' ? 1 : table.rows
}
