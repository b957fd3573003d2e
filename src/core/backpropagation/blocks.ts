import { type Accumulation, product } from './adjoints'
import type { ComputationalGraph, ComputedNode, Form } from './computational-graph'
import { type Computation, placesOf, type Quantity } from './quantities'
import { rolesOf } from './roles'

/** Blocks of a computation: the places of what they compute, and of each quantity the block that it is in. */
export interface Blocks {
  readonly outputs: ReadonlySet<number>
  /** The block of each quantity, by place; null for what is in none. */
  readonly owners: readonly (number | null)[]
}

/**
 * The blocks that a reader sees f made of: the terms of the outermost sum or the factors of the outermost product, that
 * itself, and what is done to it; of a loss over data the model, the residual, the loss of a row and their mean; and what
 * more than one of these use.
 */
export function blocksOf(computation: Computation): Blocks {
  const { quantities, f, loss } = computation
  const outputs = new Set([f, ...(f === loss ? [] : joinedIn(quantities, f))])
  if (loss !== null) {
    for (const [place, { kind }] of quantities.entries()) if (kind === 'mean') outputs.add(place)
    const roles = [...rolesOf(computation).keys()]
    const parts = roles.length > 1 ? roles : [loss, ...joinedIn(quantities, loss)]
    for (const place of parts) outputs.add(place)
  }
  const owners: (number | null)[] = quantities.map(() => null)
  const uses = usersOf(quantities)
  for (let place = f; place > 1; place--) {
    if (isGiven(quantities[place]!)) continue
    const users = new Set(uses[place]!.map((user) => owners[user]!))
    if (users.size !== 1) outputs.add(place)
    owners[place] = outputs.has(place) ? place : [...users][0]!
  }
  return {
    outputs: new Set([...outputs].filter((place) => !isGiven(quantities[place]!))),
    owners,
  }
}

function isGiven({ kind }: Quantity): boolean {
  return kind === 'variable' || kind === 'column' || kind === 'number'
}

/** The outermost operation of two quantities, and its parts; none where there is no such operation. */
function joinedIn(quantities: readonly Quantity[], from: number): readonly number[] {
  const join = outermostJoin(quantities, from)
  return join === null ? [] : [join, ...partsOf(quantities, join)]
}

/** The first operation from f on that has two quantities for operands; null where there is none before a mean. */
function outermostJoin(quantities: readonly Quantity[], f: number): number | null {
  let place = f
  for (;;) {
    const operands = placesOf(quantities[place]!)
    if (quantities[place]!.kind === 'mean') return null
    if (operands.length !== 1) return operands.length === 0 ? null : place
    place = operands[0]!
  }
}

/** The terms of a sum, or the factors of a product, however many operations it takes to make them one. */
function partsOf(quantities: readonly Quantity[], join: number): readonly number[] {
  const family = familyOf(quantities[join]!)
  const uses = usersOf(quantities)
  const visit = (place: number): readonly number[] => {
    const isInside = place === join || (family !== null && familyOf(quantities[place]!) === family)
    if (!isInside || (place !== join && uses[place]!.length > 1)) return [place]
    return placesOf(quantities[place]!).flatMap(visit)
  }
  return visit(join)
}

function familyOf(quantity: Quantity): 'sum' | 'product' | null {
  if (quantity.kind !== 'operation') return null
  if (quantity.operation === 'add' || quantity.operation === 'subtract') return 'sum'
  return quantity.operation === 'multiply' ? 'product' : null
}

/** For each quantity, the places of those that have it as an operand. */
function usersOf(quantities: readonly Quantity[]): readonly (readonly number[])[] {
  const users: number[][] = quantities.map(() => [])
  for (const [place, quantity] of quantities.entries())
    for (const operand of new Set(placesOf(quantity))) users[operand]!.push(place)
  return users
}

/** The same graph with blocks for nodes. */
export function condensed(graph: ComputationalGraph, blocks: Blocks): ComputationalGraph {
  const { outputs } = blocks
  const stays = ({ kind }: ComputedNode, at: number) => kind !== 'operation' || outputs.has(at)
  const left = [...graph.nodes.keys()].filter((at) => stays(graph.nodes[at]!, at))
  const renamed = new Map(left.map((at, index) => [at, index]))
  const nodes = left.map((at): ComputedNode => {
    const node = graph.nodes[at]!
    if (node.kind !== 'operation') return node
    const form = formOf(graph, node.form, renamed)
    return { ...node, form, operands: [...operandsIn(form)] }
  })
  return {
    ...graph,
    nodes,
    f: renamed.get(graph.f)!,
    accumulations: accumulationsOf(graph, left, renamed, blocks),
  }
}

function formOf(graph: ComputationalGraph, form: Form, renamed: ReadonlyMap<number, number>): Form {
  switch (form.kind) {
    case 'number':
      return form
    case 'call':
      return { ...form, operands: form.operands.map((one) => formOf(graph, one, renamed)) }
    case 'node': {
      const node = renamed.get(form.node)
      if (node !== undefined) return { kind: 'node', node }
      const inside = graph.nodes[form.node]!
      if (inside.kind !== 'operation') throw new RangeError(`node ${form.node} is no operation`)
      return formOf(graph, inside.form, renamed)
    }
    default:
      throw form satisfies never
  }
}

/** Each once, in the order in which they are read. */
function operandsIn(form: Form, found = new Set<number>()): ReadonlySet<number> {
  if (form.kind === 'node') found.add(form.node)
  else if (form.kind === 'call') for (const operand of form.operands) operandsIn(operand, found)
  return found
}

/**
 * Accumulations from block to block: all that goes to an operand along the ways through a block,
 * together.
 */
function accumulationsOf(
  graph: ComputationalGraph,
  left: readonly number[],
  renamed: ReadonlyMap<number, number>,
  { owners }: Blocks,
): readonly Accumulation[] {
  const totals = graph.nodes.map(() => 0)
  const accumulations: Accumulation[] = []
  for (const output of left.toReversed()) {
    for (const [operand, partial] of partialsWithin(graph, output, renamed)) {
      const ways = graph.accumulations.filter(
        (one) => one.operand === operand && owners[one.quantity] === output,
      )
      const amount = ways.reduce((sum, way) => sum + way.amount, 0)
      totals[operand]! += amount
      accumulations.push({
        operand: renamed.get(operand)!,
        quantity: renamed.get(output)!,
        partial,
        amount,
        total: totals[operand]!,
        rows: ways[0]!.rows,
      })
    }
  }
  return accumulations
}

/** The derivatives of a block's output by what goes into the block, by place, in the row on show. */
function partialsWithin(
  graph: ComputationalGraph,
  output: number,
  renamed: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const inside = new Map([[output, 1]])
  const partials = new Map<number, number>()
  for (const { operand, quantity, partial } of graph.accumulations) {
    const adjoint = inside.get(quantity)
    if (adjoint === undefined) continue
    const into = renamed.has(operand) ? partials : inside
    into.set(operand, (into.get(operand) ?? 0) + product(adjoint, partial))
  }
  return partials
}
