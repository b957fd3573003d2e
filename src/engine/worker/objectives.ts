import trees from 'virtual:parsed-catalogue'
import { createObjective, type Objective } from '../../core/objective'
import { findRecord } from '../../core/objectives/catalogue'
import type { ObjectiveReference } from '../../core/records/experiment'
import type { FormulaError } from '../../core/records/formula-error'
import { objectiveKey } from '../objective-in'

/** A formula that does not parse, on its way to the page. */
export class FormulaRejected extends Error {
  constructor(readonly error: FormulaError) {
    super(error.message)
  }
}

const compiled = new Map<string, Objective>()
const kept = 8

let parser: typeof import('../../core/resolve-objective') | null = null

/** Typed formulas need the parser, which is loaded apart: the catalogue's have been parsed at build time. */
export async function loadParser(): Promise<void> {
  parser ??= await import('../../core/resolve-objective')
}

/** Whether `objectiveOf` can do without what `loadParser` loads, or has it already. */
export function isReadyFor({ kind }: ObjectiveReference): boolean {
  return kind === 'catalogue' || parser !== null
}

/** The objective, compiled once while it is among the last few in use. Throws `FormulaRejected`. */
export function objectiveOf(reference: ObjectiveReference): Objective {
  const key = objectiveKey(reference)
  const objective = compiled.get(key) ?? create(reference)
  compiled.delete(key)
  compiled.set(key, objective)
  for (const oldest of compiled.keys()) {
    if (compiled.size <= kept) break
    compiled.delete(oldest)
  }
  return objective
}

function create(reference: ObjectiveReference): Objective {
  if (reference.kind === 'catalogue') {
    const [record, tree] = [findRecord(reference.id), trees[reference.id]]
    if (record && tree) return createObjective(tree, record)
    throw new RangeError(`objective: no id '${reference.id}' in the catalogue`)
  }
  if (!parser) throw new Error('The parser has not been loaded.')
  const resolved = parser.resolveObjective(reference)
  if (resolved.ok) return resolved.objective
  throw new FormulaRejected(resolved.error)
}
