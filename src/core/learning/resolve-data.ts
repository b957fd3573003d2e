import type { DataReference } from '../data/data-reference'
import { findLoss } from '../data/losses/catalogue'
import { differentiable } from '../expression/evaluator'
import type { Given } from '../expression/given'
import type { OperationName } from '../expression/operations'
import type { ParsedFormula } from '../expression/parse'
import { readOnce } from '../expression/read-once'
import { toTex } from '../expression/tex'
import type { Expression } from '../expression/tree'
import type { Objective } from '../objective'
import type { FormulaError } from '../records/formula-error'
import { namedColumns, partColumns } from './rows'
import { areSeparable, areSeparableThroughOrigin } from './separable'
import { asMean, centredSquares } from './squares'

export type ResolvedData =
  | { readonly ok: true; readonly objective: Objective }
  | { readonly ok: false; readonly error: FormulaError }

/** The objective of a loss over data; its columns are those of the reference's table. */
export function resolveData(reference: DataReference): ResolvedData {
  const { loss, l2, description } = reference
  const { read, given: rows } = sampleIn(reference)
  if (!read.ok) return read
  const { expression: sample, notes } = read
  const whole = (f: Expression) => (l2 === 0 ? f : penalisedOnce(f, description.parameters))
  const mean = asMean(sample)
  const centred = centredSquares(sample, rows)
  const rowwise = whole(mean)
  const expression = centred ? whole(centred.expression) : rowwise
  const given = centred ? { ...rows, inputs: centred.inputs } : rows
  return {
    ok: true,
    objective: {
      ...description,
      f: differentiable(expression, given),
      expression,
      given,
      rowwise,
      tex: toTex(l2 === 0 ? mean : penalised(mean, number(l2), description.parameters)),
      notes,
      isSeparable: l2 === 0 && loss.kind === 'builtIn' && isSeparable(loss.id, rows.columns),
    },
  }
}

/** The loss of one row as an expression, with the rows. */
export function sampleIn(reference: DataReference): {
  readonly read: ParsedFormula
  readonly given: Given
  /** Names of the columns in the expression, in their order. */
  readonly names: readonly string[]
} {
  const { loss, l2, table } = reference
  const [text, columns] =
    loss.kind === 'builtIn'
      ? [findLoss(loss.id)!.sample, partColumns(reference)]
      : [loss.sample, namedColumns(loss.sample, reference)]
  const names = [...columns.keys()]
  const read = readOnce(text, reference.description.parameters, names)
  return {
    read,
    given: { rows: table.rows, columns: [...columns.values()], inputs: { l2 } },
    names,
  }
}

/** Whether the rows can be separated, in which case a loss of classes has no minimum. */
function isSeparable(id: string, columns: Given['columns']): boolean {
  const [first, second, third] = columns
  if (findLoss(id)?.target !== 'classes' || !first || !second) return false
  return third ? areSeparableThroughOrigin(first, second, third) : areSeparable(first, second)
}

const withPenalty = new WeakMap<Expression, Expression>()
const weight: Expression = { kind: 'input', name: 'l2' }

/** The same tree for the same f. */
function penalisedOnce(f: Expression, names: readonly [string, string]): Expression {
  const sum = withPenalty.get(f) ?? penalised(f, weight, names)
  withPenalty.set(f, sum)
  return sum
}

/** f + l2·(u² + v²)/2. */
function penalised(f: Expression, l2: Expression, names: readonly [string, string]): Expression {
  const square = (index: 0 | 1) =>
    call('power', { kind: 'variable', index, name: names[index] }, number(2))
  const half = call('divide', l2, number(2))
  return call('add', f, call('multiply', half, call('add', square(0), square(1))))
}

function call(operation: OperationName, ...operands: readonly Expression[]): Expression {
  return { kind: 'call', operation, operands }
}

function number(value: number): Expression {
  return { kind: 'number', value }
}
