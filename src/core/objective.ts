import type { DifferentiableFunction } from './differentiable'
import type { ObjectiveReference, Viewport } from './experiment'
import { differentiable } from './expression/evaluator'
import { parseFormula } from './expression/parse'
import type { Expression } from './expression/tree'
import type { FormulaError } from './formula-error'
import { findRecord } from './objectives/catalogue'
import type { KnownMinimum, ObjectiveRecord } from './objectives/objective'

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

export type ResolvedObjective =
  | { readonly ok: true; readonly objective: Objective }
  | { readonly ok: false; readonly error: FormulaError }

/** The domain of a typed formula. */
const typedDomain: Viewport = { x0: -5, x1: 5, y0: -5, y1: 5 }

/** Throws a RangeError when the reference names an id that is not in the catalogue. */
export function resolveObjective(reference: ObjectiveReference): ResolvedObjective {
  if (reference.kind === 'formula') return prepare(reference.text, null)
  const record = findRecord(reference.id)
  if (!record) throw new RangeError(`objective: no id '${reference.id}' in the catalogue`)
  return prepare(record.formula, record)
}

function prepare(formula: string, record: ObjectiveRecord | null): ResolvedObjective {
  const parsed = parseFormula(formula, record?.parameters ?? ['x', 'y'])
  if (!parsed.ok) return parsed
  return {
    ok: true,
    objective: {
      f: differentiable(parsed.expression),
      expression: parsed.expression,
      tex: parsed.tex,
      domain: record?.domain ?? typedDomain,
      globalMinima: record?.globalMinima ?? [],
      localMinima: record?.localMinima ?? [],
      record,
    },
  }
}
