import type { DifferentiableFunction } from './differentiable'
import { differentiable } from './expression/evaluator'
import type { Expression } from './expression/tree'
import type { ObjectiveDescription } from './objectives/describe'

/** An objective ready to descend on. */
export interface Objective extends ObjectiveDescription {
  readonly f: DifferentiableFunction
  /** What f was compiled from. */
  readonly expression: Expression
  /** The formula as TeX, without `f(x, y) =`; empty where it is too long or too deep to be typeset. */
  readonly tex: string
  /** Sentences on how a typed formula was read. */
  readonly notes: readonly string[]
}

/** What a parser makes of a formula. */
export interface Parsed {
  readonly expression: Expression
  readonly tex: string
  readonly notes?: readonly string[]
}

/** @param description of the objective whose formula was parsed */
export function createObjective(
  { expression, tex, notes = [] }: Parsed,
  description: ObjectiveDescription,
): Objective {
  return { ...description, f: differentiable(expression), expression, tex, notes }
}
