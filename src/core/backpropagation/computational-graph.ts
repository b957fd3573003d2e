import type { Given } from '../expression/given'
import { lower } from '../expression/lower'
import type { StepName } from '../expression/operations'
import type { Expression } from '../expression/tree'
import type { Point } from '../records/experiment'
import { type Accumulation, backpropagate, type Place } from './adjoints'
import { blocksOf, condensed } from './blocks'
import {
  type Computation,
  computationOf,
  type Operand,
  ofRowOf,
  type Quantity,
  variesOf,
} from './quantities'
import { type Role, rolesOf } from './roles'

/** The form of a node's computation, with its operands as the nodes' places. */
export type Form =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'node'; readonly node: number }
  | {
      readonly kind: 'call'
      readonly operation: StepName | 'mean'
      readonly operands: readonly Form[]
    }

/** A node of the graph; its operands are nodes before it. */
export type ComputedNode = {
  readonly value: number
  /** ∂f of it; null for what depends on no variable. */
  readonly adjoint: number | null
  /** Whether it has a value for every row, of which this is that of the row on show. */
  readonly isOfRow: boolean
  /** The node's role in a loss over data; null where it has no name there. */
  readonly role: Role | null
} & (
  | { readonly kind: 'variable'; readonly index: 0 | 1 }
  | { readonly kind: 'column'; readonly index: number }
  | { readonly kind: 'number' }
  | { readonly kind: 'operation'; readonly form: Form; readonly operands: readonly number[] }
)

/** The computation of f and ∇f at a point. Its first two nodes are the variables. */
export interface ComputationalGraph {
  readonly nodes: readonly ComputedNode[]
  /** The node of f. */
  readonly f: number
  /** In the order in which they are made. */
  readonly accumulations: readonly Accumulation[]
  /** (x̄, ȳ). */
  readonly gradient: Point
}

/** The graphs by single operations, and by the blocks that they make up. */
export interface ComputationalGraphs {
  /** Null where there are too many to be drawn. */
  readonly operations: ComputationalGraph | null
  readonly blocks: ComputationalGraph | null
}

/** Number of nodes beyond which nobody follows a graph. */
const mostNodes = 120

/** @param over all the rows of the place, or the one on show alone */
export function computationalGraphs(
  expression: Expression,
  given: Given,
  place: Place,
  over: 'rows' | 'row' = 'rows',
): ComputationalGraphs {
  const computation = computationOf(lower(expression), given, over)
  const everything = graphOf(computation, place)
  const blocks = blocksOf(computation)
  return {
    operations: everything.nodes.length > mostNodes ? null : everything,
    blocks: blocks.outputs.size > mostNodes ? null : condensed(everything, blocks),
  }
}

function graphOf(computation: Computation, place: Place): ComputationalGraph {
  const { quantities, f } = computation
  const { values, adjoints, accumulations } = backpropagate(computation, place)
  const varies = variesOf(quantities)
  const ofRow = ofRowOf(quantities)
  const roles = rolesOf(computation)
  const nodes = quantities.map((quantity, at) => ({
    value: values[at]!,
    adjoint: varies[at] ? adjoints[at]! : null,
    isOfRow: ofRow[at]!,
    role: roles.get(at) ?? null,
    ...described(quantity),
  }))
  return { nodes, f, accumulations, gradient: [adjoints[0]!, adjoints[1]!] }
}

function described(quantity: Quantity) {
  switch (quantity.kind) {
    case 'variable':
    case 'column':
      return quantity
    case 'number':
      return { kind: 'number' } as const
    case 'mean':
      return operationOf('mean', [{ kind: 'place', place: quantity.place }])
    case 'operation':
      return operationOf(quantity.operation, quantity.operands)
    default:
      throw quantity satisfies never
  }
}

function operationOf(operation: StepName | 'mean', operands: readonly Operand[]) {
  const forms = operands.map(
    (operand): Form => (operand.kind === 'place' ? { kind: 'node', node: operand.place } : operand),
  )
  const nodes = operands.flatMap((one) => (one.kind === 'place' ? [one.place] : []))
  const form: Form = { kind: 'call', operation, operands: forms }
  return { kind: 'operation', form, operands: nodes } as const
}
