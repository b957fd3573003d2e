import type { RowsFound } from '../../core/backpropagation/at-iterate'
import type { ComputationalGraph } from '../../core/backpropagation/computational-graph'
import { grouped, readable } from '../../core/records/number-format'
import { barred } from '../../core/records/scripts'
import { formText } from './form-text'
import type { Stage } from './stages'

/** A computation with the names of its nodes. */
export interface NamedGraph {
  readonly graph: ComputationalGraph
  readonly names: readonly string[]
  /** The rows that it is about; null where it is about none. */
  readonly rows: RowsFound | null
}

/** The step that the last of the stages leads to, as the inspector has it. */
export interface StepLine {
  /** The step as mathematics: w₈ = w₇ − η ∇f = …. */
  readonly text: string
  readonly spoken: string
}

/** A number with as many digits as the inspector has. */
export function digits(value: number): string {
  return readable(value, 4)
}

/** The computation of a stage, as a line of mathematics. */
export function ledgerLine(
  { graph, names, rows }: NamedGraph,
  stage: Stage,
  step: StepLine,
): string {
  const { nodes, accumulations, f, gradient } = graph
  switch (stage.kind) {
    case 'variables': {
      const parameters = givenLine(graph, names, 'variable')
      const columns = givenLine(graph, names, 'column')
      return rows && columns !== ''
        ? `${parameters}, and in row ${grouped(rows.row + 1)} ${columns}`
        : parameters
    }
    case 'value': {
      const node = nodes[stage.node]!
      const form = node.kind === 'operation' ? `${formOf(node.form, names)} = ` : ''
      return `${names[stage.node]} = ${form}${digits(node.value)}`
    }
    case 'seed':
      return `${barred(names[f]!)} = 1`
    case 'accumulation': {
      const {
        operand,
        quantity,
        partial,
        amount,
        total,
        rows: summed,
      } = accumulations[stage.index]!
      const adjoint = barred(names[operand]!)
      const slope = `${barred(names[quantity]!)}·∂${names[quantity]}/∂${names[operand]}`
      const passed = nodes[quantity]!.adjoint ?? 0
      const line =
        summed === null
          ? `${adjoint} += ${slope} = ${digits(passed)}·${factor(partial)} = ${digits(amount)}`
          : `${adjoint} += Σ ${slope} over ${grouped(summed)} rows = ${digits(amount)}`
      return isFirst(graph, stage.index) ? line : `${line}, in all ${digits(total)}`
    }
    case 'gradient': {
      const [x, y] = names
      return `${gradientName(rows)} = (${barred(x!)}, ${barred(y!)}) = (${digits(gradient[0])}, ${digits(gradient[1])})`
    }
    case 'step':
      return step.text
    default:
      throw stage satisfies never
  }
}

/** The same in words. */
export function spokenLine(named: NamedGraph, stage: Stage, step: StepLine): string {
  const { graph, rows } = named
  const names = named.names.map(spokenName)
  switch (stage.kind) {
    case 'variables':
    case 'value':
      return `${ledgerLine({ graph, names, rows }, stage, step)}.`
    case 'seed':
      return 'Back from f: the adjoint of f is 1.'
    case 'accumulation': {
      const {
        operand,
        quantity,
        partial,
        amount,
        total,
        rows: summed,
      } = graph.accumulations[stage.index]!
      const passed = graph.nodes[quantity]!.adjoint ?? 0
      const all = isFirst(graph, stage.index) ? '' : `; in all ${digits(total)}`
      const part =
        summed === null
          ? `${digits(passed)} times ${digits(partial)}, ${digits(amount)}`
          : `${digits(amount)} from ${grouped(summed)} rows together`
      return `From ${names[quantity]}, the adjoint of ${names[operand]} gets ${part}${all}.`
    }
    case 'gradient':
      return `${rows && rows.over === 'row' ? 'The gradient of this row' : 'The gradient'} is (${digits(graph.gradient[0])}, ${digits(graph.gradient[1])}).`
    case 'step':
      return step.spoken
    default:
      throw stage satisfies never
  }
}

/** A hint on what is going on at a stage, for somebody who has never seen it. */
export function hintOf(stage: Stage, { accumulations }: ComputationalGraph): string {
  switch (stage.kind) {
    case 'variables':
      return 'First forwards: from the parameters, each node is computed from those on its left.'
    case 'value':
      return 'On the edges stand its local derivatives: how much it changes with each of those that it is computed from.'
    case 'seed':
      return 'Now back: the adjoint of a node is how much f changes with it. With itself f changes by as much.'
    case 'accumulation':
      if (accumulations[stage.index]!.rows !== null)
        return 'All rows have the parameters in common: what comes from each of them is added up.'
      return 'The adjoint of a node is a sum over the edges out of it: the adjoint beyond, times the local derivative on the edge.'
    case 'gradient':
      return 'What has come together in the parameters is the gradient.'
    case 'step':
      return 'The step is made of the gradient.'
    default:
      throw stage satisfies never
  }
}

/** The sum that a node's adjoint is, as far as it has been accumulated, or why it has none. */
export function pickedLine(
  { graph, names }: NamedGraph,
  node: number,
  passed: readonly Stage[],
): string {
  const { accumulations, nodes, f } = graph
  const name = names[node]!
  if (nodes[node]!.adjoint === null) return `${name} depends on no parameter: it has no adjoint.`
  if (node === f) return `${barred(name)} = 1: with itself f changes by as much.`
  const parts = accumulations.filter(({ operand }) => operand === node)
  if (parts.length === 0) return `${name} is not used: ${barred(name)} = 0.`
  const sum = parts
    .map(({ quantity }) => `${barred(names[quantity]!)}·∂${names[quantity]}/∂${name}`)
    .join(' + ')
  const made = passed.filter(
    (stage) => stage.kind === 'accumulation' && accumulations[stage.index]!.operand === node,
  ).length
  if (made < parts.length) return `${barred(name)} = ${sum}`
  if (parts.some(({ rows }) => rows !== null)) {
    return `${barred(name)} = ${sum}, summed over the rows = ${digits(parts.at(-1)!.total)}`
  }
  const numbers = parts
    .map(({ quantity, partial }) => `${factor(nodes[quantity]!.adjoint!)}·${factor(partial)}`)
    .join(' + ')
  return `${barred(name)} = ${sum} = ${numbers} = ${digits(parts.at(-1)!.total)}`
}

/** The name of the gradient, by whose it is. */
function gradientName(rows: RowsFound | null): string {
  if (rows?.over === 'row') return `∇ of row ${grouped(rows.row + 1)}`
  return rows?.isBatch ? '∇ of the batch' : '∇f'
}

function givenLine(
  { nodes }: ComputationalGraph,
  names: readonly string[],
  kind: 'variable' | 'column',
): string {
  return nodes
    .flatMap((node, at) => (node.kind === kind ? [`${names[at]} = ${digits(node.value)}`] : []))
    .join(', ')
}

function formOf(form: Parameters<typeof formText>[0], names: readonly string[]): string {
  return formText(form, (node) => names[node]!)
}

/** Whether nothing has been accumulated in its operand before it. */
function isFirst({ accumulations }: ComputationalGraph, index: number): boolean {
  const { operand } = accumulations[index]!
  return accumulations.findIndex((each) => each.operand === operand) === index
}

/** A number behind a sign of multiplication. */
function factor(value: number): string {
  const text = digits(value)
  return value < 0 || text.includes('·') ? `(${text})` : text
}

/** v12 for v₁₂. */
function spokenName(name: string): string {
  return name.replace(/[₀-₉]/g, (digit) => String('₀₁₂₃₄₅₆₇₈₉'.indexOf(digit)))
}
