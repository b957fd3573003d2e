import { parseFormula } from './expression/parse'
import { createObjective, type Objective } from './objective'
import { findRecord } from './objectives/catalogue'
import type { ObjectiveRecord } from './objectives/objective'
import type { ObjectiveReference } from './records/experiment'
import type { FormulaError } from './records/formula-error'

export type ResolvedObjective =
  | { readonly ok: true; readonly objective: Objective }
  | { readonly ok: false; readonly error: FormulaError }

/** Throws a RangeError when the reference names an id that is not in the catalogue. */
export function resolveObjective(reference: ObjectiveReference): ResolvedObjective {
  if (reference.kind === 'formula') return parsed(reference.text, null)
  const record = findRecord(reference.id)
  if (!record) throw new RangeError(`objective: no id '${reference.id}' in the catalogue`)
  return parsed(record.formula, record)
}

function parsed(formula: string, record: ObjectiveRecord | null): ResolvedObjective {
  const result = parseFormula(formula, record?.parameters ?? ['x', 'y'])
  return result.ok ? { ok: true, objective: createObjective(result, record) } : result
}
