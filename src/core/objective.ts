import type { DifferentiableFunction } from './differentiable'
import { differentiable } from './expression/evaluator'
import type { Expression } from './expression/tree'
import type { KnownMinimum, ObjectiveRecord } from './objectives/objective'
import type { Viewport } from './records/experiment'

/** An objective ready to descend on. */
export interface Objective {
  readonly f: DifferentiableFunction
  /** What f was compiled from. */
  readonly expression: Expression
  /** The formula as TeX, without `f(x, y) =`. */
  readonly tex: string
  /** The yardstick of divergence, whatever the viewport. */
  readonly domain: Viewport
  readonly globalMinima: readonly KnownMinimum[]
  readonly localMinima: readonly KnownMinimum[]
  /** Null for a typed formula. */
  readonly record: ObjectiveRecord | null
}

/** What a parser makes of a formula. */
export interface Parsed {
  readonly expression: Expression
  readonly tex: string
}

/** The domain of a typed formula. */
const typedDomain: Viewport = { x0: -5, x1: 5, y0: -5, y1: 5 }

/** @param record the one whose formula was parsed; null for a typed formula */
export function createObjective(
  { expression, tex }: Parsed,
  record: ObjectiveRecord | null,
): Objective {
  return {
    f: differentiable(expression),
    expression,
    tex,
    domain: record?.domain ?? typedDomain,
    globalMinima: record?.globalMinima ?? [],
    localMinima: record?.localMinima ?? [],
    record,
  }
}
