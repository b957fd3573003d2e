import type { DifferentiableFunction } from './differentiable'
import { differentiable } from './expression/evaluator'
import { type Given, nothing } from './expression/given'
import type { Expression } from './expression/tree'
import { onlyVariable } from './one-variable/only-variable'
import type { Axis } from './records/axis'
import type { ObjectiveDescription } from './records/description'

/** An objective ready to descend on. */
export interface Objective extends ObjectiveDescription {
  readonly f: DifferentiableFunction
  /** The expression that f was compiled from. */
  readonly expression: Expression
  /** The values that the expression leaves open. */
  readonly given: Given
  /** f as a mean over rows, which may as well be those of a batch; null where there are no rows. */
  readonly rowwise: Expression | null
  /** Whether its data are classes that can be separated, so that it has no minimum; absent where there are none. */
  readonly isSeparable?: boolean
  /** The formula as TeX, without `f(x, y) =`; empty where it is too long or too deep to be typeset. */
  readonly tex: string
  /** Sentences on how a typed formula was read. */
  readonly notes: readonly string[]
  /** Constants of a typed formula whose values are chosen, in the order in which they are written; absent of other objectives. */
  readonly constants?: readonly string[]
  /** The one variable that its formula names; null where it names both, or none, and absent where there are data. */
  readonly only?: Axis | null
}

/** f, and how it is put together. */
export type Composed = Pick<Objective, 'f' | 'expression'> & Partial<Pick<Objective, 'given'>>

/** A formula as a parser reads it. */
export interface Parsed {
  readonly expression: Expression
  readonly tex: string
  readonly notes?: readonly string[]
  readonly constants?: readonly string[]
}

/**
 * @param description of the objective whose formula was parsed
 * @param given the numbers of its inputs, where it has any
 */
export function createObjective(
  { expression, tex, notes = [], constants = [] }: Parsed,
  description: ObjectiveDescription,
  given: Given = nothing,
): Objective {
  const f = differentiable(expression, given)
  const only = onlyVariable(expression)
  return { ...description, f, expression, given, rowwise: null, tex, notes, constants, only }
}
