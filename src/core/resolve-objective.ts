import { nothing } from './expression/given'
import { readOnce } from './expression/read-once'
import { resolveData } from './learning/resolve-data'
import { createObjective, type Objective } from './objective'
import { describeObjective } from './objectives/describe'
import type { ObjectiveReference } from './records/experiment'
import type { FormulaError } from './records/formula-error'

// The script that reads expressions also reads tables and draws models, which both need it.
export { models } from './learning/models'
export { readSampleOf } from './learning/sample-of'

export type ResolvedObjective =
  | { readonly ok: true; readonly objective: Objective }
  | { readonly ok: false; readonly error: FormulaError }

/** Throws a RangeError when the reference names an id that is not in the catalogue. */
export function resolveObjective(reference: ObjectiveReference): ResolvedObjective {
  switch (reference.kind) {
    case 'catalogue':
    case 'formula':
      return resolveFormula(reference)
    case 'data':
      return resolveData(reference)
    default:
      return reference satisfies never
  }
}

/**
 * Resolves a formula, whose constants are inputs: another value is another function of the same
 * code.
 */
function resolveFormula(
  reference: Extract<ObjectiveReference, { readonly kind: 'catalogue' | 'formula' }>,
): ResolvedObjective {
  const description = describeObjective(reference)
  const values = description.words.let ?? {}
  // A letter is a constant by itself.
  const named = Object.keys(values).filter((name) => name.length > 1)
  const parsed = readOnce(description.formula, description.parameters, [], named)
  if (!parsed.ok) return parsed
  const chosen = (name: string) => (Object.hasOwn(values, name) ? values[name]! : 1)
  const inputs = Object.fromEntries(parsed.constants.map((name) => [name, chosen(name)]))
  return { ok: true, objective: createObjective(parsed, description, { ...nothing, inputs }) }
}
