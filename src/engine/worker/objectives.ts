import type { ObjectiveReference } from '../../core/experiment'
import type { FormulaError } from '../../core/formula-error'
import { type Objective, resolveObjective } from '../../core/objective'

/** A formula that does not parse, on its way to the page. */
export class FormulaRejected extends Error {
  constructor(readonly error: FormulaError) {
    super(error.message)
  }
}

const compiled = new Map<string, Objective>()
const kept = 8

/** The objective, compiled once while it is among the last few in use. Throws `FormulaRejected`. */
export function objectiveOf(reference: ObjectiveReference): Objective {
  const key = reference.kind === 'catalogue' ? `id ${reference.id}` : `f ${reference.text}`
  let objective = compiled.get(key)
  if (!objective) {
    const resolved = resolveObjective(reference)
    if (!resolved.ok) throw new FormulaRejected(resolved.error)
    objective = resolved.objective
  }
  compiled.delete(key)
  compiled.set(key, objective)
  for (const oldest of compiled.keys()) {
    if (compiled.size <= kept) break
    compiled.delete(oldest)
  }
  return objective
}
