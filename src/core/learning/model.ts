import type { DataReference } from '../data/data-reference'
import { findLoss } from '../data/losses/catalogue'
import { readOnce } from '../expression/read-once'
import type { Expression } from '../expression/tree'
import { sampleIn } from './resolve-data'
import { columnNames } from './rows'

/**
 * The prediction of the target by a loss over data, in the parameters and the columns of its
 * sample.
 */
export interface Model {
  readonly expression: Expression
  /** Whether it is the logarithm of the odds of class 1, and not the prediction itself. */
  readonly isLogOdds: boolean
  /** The columns that it takes: of each the place among the inputs, by its index in the sample. */
  readonly inputs: ReadonlyMap<number, number>
}

/** Null where the loss says nothing of a prediction. */
export function modelOf(reference: DataReference): Model | null {
  const { read, names } = sampleIn(reference)
  if (!read.ok) return null
  const places = placesOf(reference, names)
  const logOdds = logOddsOf(reference, names)
  const target = places.indexOf(reference.columns.length - 1)
  const expression = logOdds ?? predictionOf(read.expression, target)
  if (!expression) return null
  const taken = [...columnsIn(expression)].map((index) => [index, places[index]!] as const)
  return { expression, isLogOdds: logOdds !== null, inputs: new Map(taken) }
}

function logOddsOf({ loss, description }: DataReference, names: readonly string[]) {
  const text = loss.kind === 'builtIn' ? findLoss(loss.id)?.logOdds : undefined
  const read = text === undefined ? null : readOnce(text, description.parameters, names)
  return read?.ok ? read.expression : null
}

/** For each column of the sample, its place among the chosen ones; −1 where it is none of them. */
function placesOf(reference: DataReference, names: readonly string[]): readonly number[] {
  const { loss, columns } = reference
  if (loss.kind === 'builtIn') return names.map((_, index) => index)
  const of = columnNames(reference)
  return names.map((name) => columns.indexOf(of.get(name) ?? ''))
}

const predictions = new WeakMap<Expression, Map<number, Expression | null>>()

/** The same tree for the same sample, so that it is compiled once. */
function predictionOf(sample: Expression, target: number): Expression | null {
  const known = predictions.get(sample) ?? new Map<number, Expression | null>()
  predictions.set(sample, known)
  const prediction = known.has(target) ? known.get(target)! : solved(sample, target)
  known.set(target, prediction)
  return prediction
}

/**
 * The target solved for where the residual is 0: the residual is the largest part of the sample that is factor·target +
 * rest.
 */
function solved(sample: Expression, target: number): Expression | null {
  if (timesIn(sample, target) !== 1) return null
  for (let part: Expression | undefined = sample; part; part = holding(part, target)) {
    const residual = linearIn(part, target)
    if (residual?.rest) return call('divide', residual.rest, number(-residual.factor))
  }
  return null
}

interface Residual {
  readonly factor: number
  readonly rest: Expression | null
}

function linearIn(part: Expression, target: number): Residual | null {
  if (part.kind === 'column' && part.index === target) return { factor: 1, rest: null }
  if (part.kind !== 'call') return null
  const [a, b] = part.operands
  if (!a) return null
  const isInFirst = timesIn(a, target) > 0
  const inner = linearIn(isInFirst ? a : b!, target)
  if (!inner) return null
  const other = isInFirst ? b : a
  const times = (factor: number): Residual => ({
    factor: factor * inner.factor,
    rest: inner.rest && call('multiply', number(factor), inner.rest),
  })
  switch (part.operation) {
    case 'add':
      return { ...inner, rest: sum(inner.rest, other!) }
    case 'subtract':
      return isInFirst
        ? { ...inner, rest: sum(inner.rest, call('multiply', number(-1), other!)) }
        : { ...times(-1), rest: sum(times(-1).rest, other!) }
    case 'negate':
      return times(-1)
    case 'multiply':
      return other!.kind === 'number' && other!.value !== 0 ? times(other!.value) : null
    case 'divide':
      return isInFirst && other!.kind === 'number' && other!.value !== 0
        ? times(1 / other!.value)
        : null
    default:
      return null
  }
}

function sum(rest: Expression | null, other: Expression): Expression {
  return rest ? call('add', rest, other) : other
}

function holding(part: Expression, target: number): Expression | undefined {
  return childrenOf(part).find((child) => timesIn(child, target) > 0)
}

function timesIn(part: Expression, target: number): number {
  if (part.kind === 'column') return part.index === target ? 1 : 0
  return childrenOf(part).reduce((times, child) => times + timesIn(child, target), 0)
}

function columnsIn(part: Expression, found = new Set<number>()): ReadonlySet<number> {
  if (part.kind === 'column') found.add(part.index)
  for (const child of childrenOf(part)) columnsIn(child, found)
  return found
}

function childrenOf(part: Expression): readonly Expression[] {
  return part.kind === 'call' ? part.operands : []
}

type Call = Extract<Expression, { kind: 'call' }>

function call(operation: Call['operation'], ...operands: readonly Expression[]): Expression {
  return { kind: 'call', operation, operands }
}

function number(value: number): Expression {
  return { kind: 'number', value }
}
