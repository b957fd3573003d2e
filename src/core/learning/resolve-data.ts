import { type DataReference, scaledColumn } from '../data/data-reference'
import { findLoss } from '../data/losses/catalogue'
import { columnOf } from '../data/table'
import { differentiable } from '../expression/evaluator'
import type { Given } from '../expression/given'
import type { OperationName } from '../expression/operations'
import { type ParsedFormula, parseFormula } from '../expression/parse'
import { toTex } from '../expression/tex'
import type { Expression } from '../expression/tree'
import type { Objective } from '../objective'
import type { FormulaError } from '../records/formula-error'
import { asMean, centredSquares } from './squares'

export type ResolvedData =
  | { readonly ok: true; readonly objective: Objective }
  | { readonly ok: false; readonly error: FormulaError }

/** The objective of a loss over data; its columns are those of the reference's table. */
export function resolveData(reference: DataReference): ResolvedData {
  const { text, columns } = namesOf(reference)
  const read = readOnce(text, reference.description.parameters, [...columns.keys()])
  if (!read.ok) return read
  const { expression: sample, notes } = read
  const { l2, table, description } = reference
  const rows: Given = { rows: table.rows, columns: [...columns.values()], inputs: { l2 } }
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
    },
  }
}

/** The expression of one row, and the columns by the names that they have in it. */
function namesOf({ loss, table, columns, scaling }: DataReference) {
  const roles = new Map(
    columns.map((name, index) => [roleOf(index, columns.length), name] as const),
  )
  const scaled = (name: string) =>
    name === columns.at(-1) ? columnOf(table, name) : scaledColumn(table, name, scaling)
  if (loss.kind === 'builtIn') {
    const text = findLoss(loss.id)!.sample
    return { text, columns: new Map([...roles].map(([role, name]) => [role, scaled(name)])) }
  }
  // In an expression of one's own a column goes by its name, and by its part where no other has that for a name.
  const names = new Map(table.names.map((name) => [name, name]))
  const all = new Map([...roles, ...names])
  const used = new Set(loss.sample.match(/[\p{L}_][\p{L}\p{M}\p{Nd}_]*/gu))
  const entries = [...all].filter(([name]) => used.has(name))
  return {
    text: loss.sample,
    columns: new Map(entries.map(([name, column]) => [name, scaled(column)])),
  }
}

/** x and y, or x1, x2 and y. */
function roleOf(index: number, count: number): string {
  if (index === count - 1) return 'y'
  return count === 2 ? 'x' : `x${index + 1}`
}

const kept = 16
const read = new Map<string, ParsedFormula>()

/** The same tree for the same text, so that what is compiled of it is compiled once. */
function readOnce(
  text: string,
  parameters: readonly [string, string],
  columns: readonly string[],
): ParsedFormula {
  const key = JSON.stringify([text, parameters, columns])
  const result = read.get(key) ?? parseFormula(text, parameters, columns)
  read.delete(key)
  read.set(key, result)
  for (const oldest of read.keys()) {
    if (read.size <= kept) break
    read.delete(oldest)
  }
  return result
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
