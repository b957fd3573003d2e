import trees from 'virtual:parsed-catalogue'
import { nothing } from '../../core/expression/given'
import { createObjective, type Objective, type Parsed } from '../../core/objective'
import { describeObjective } from '../../core/objectives/describe'
import { familyKey } from '../../core/objectives/family'
import type { ObjectiveReference } from '../../core/records/experiment'
import type { FormulaError } from '../../core/records/formula-error'
import { createPart } from '../part'

/** A formula that does not parse, on its way to the page. */
export class FormulaRejected extends Error {
  constructor(readonly error: FormulaError) {
    super(error.message)
  }
}

const compiled = new Map<string, Objective>()
const kept = 8

/** The parser, which typed formulas need: those of the catalogue have been parsed at build time. */
export const parser = createPart(() => import('../../core/resolve-objective'), { missing: null })

/** Whether `objectiveOf` can do without the parser, or has it already. */
export function isReadyFor(reference: ObjectiveReference): boolean {
  return parser.loaded !== null || treeOf(reference) !== undefined
}

/** The objective, compiled once while it is among the last few in use. Throws `FormulaRejected`. */
export function objectiveOf(reference: ObjectiveReference): Objective {
  const { key } = describeObjective(reference)
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
  const tree = treeOf(reference)
  if (tree) {
    const description = describeObjective(reference)
    return createObjective(tree, description, { ...nothing, inputs: description.words.let ?? {} })
  }
  if (!parser.loaded) throw new Error('The parser has not been loaded.')
  const resolved = parser.loaded.resolveObjective(reference)
  if (resolved.ok) return resolved.objective
  throw new FormulaRejected(resolved.error)
}

function treeOf(reference: ObjectiveReference): Parsed | undefined {
  const { surface, let: values } = describeObjective(reference).words
  if (surface === undefined) return undefined
  return trees[values ? familyKey(surface) : surface]
}
