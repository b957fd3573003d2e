import { parseFormula } from './expression/parse'
import { resolveData } from './learning/resolve-data'
import { createObjective, type Objective } from './objective'
import { describeObjective } from './objectives/describe'
import type { ObjectiveReference } from './records/experiment'
import type { FormulaError } from './records/formula-error'

// What reads expressions is one script, which what reads tables and what draws models have need of too.
export { models } from './learning/models'
export { readSampleOf } from './learning/sample-of'

export type ResolvedObjective =
  | { readonly ok: true; readonly objective: Objective }
  | { readonly ok: false; readonly error: FormulaError }

/** Throws a RangeError when the reference names an id that is not in the catalogue. */
export function resolveObjective(reference: ObjectiveReference): ResolvedObjective {
  switch (reference.kind) {
    case 'catalogue':
    case 'formula': {
      const description = describeObjective(reference)
      const parsed = parseFormula(description.formula, description.parameters)
      return parsed.ok ? { ok: true, objective: createObjective(parsed, description) } : parsed
    }
    case 'data':
      return resolveData(reference)
    default:
      return reference satisfies never
  }
}
