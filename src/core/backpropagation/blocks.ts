import type { Accumulation } from './adjoints'
import type { ComputationalGraph, ComputedNode, Form } from './computational-graph'
import type { Computation, Quantity } from './quantities'

/**
 * Which quantities a reader sees f made of: the terms of the outermost sum or the factors of the outermost product, that
 * itself, and what is done to it; and what more than one of these use.
 *
 * @returns their places
 */
export function blockOutputs({ quantities, f }: Computation): ReadonlySet<number> {
  const join = outermostJoin(quantities, f)
  const outputs = new Set(join === null ? [f] : [f, join, ...partsOf(quantities, join)])
  const owners: (number | null)[] = quantities.map(() => null)
  const uses = usersOf(quantities)
  for (let place = f; place > 1; place--) {
    if (outputs.has(place)) {
      owners[place] = place
      continue
    }
    const users = new Set(uses[place]!.map((user) => owners[user]))
    owners[place] = users.size === 1 ? [...users][0]! : place
    if (users.size > 1) outputs.add(place)
  }
  return new Set([...outputs].filter((place) => quantities[place]!.kind === 'operation'))
}

/** The first operation from f on that has two quantities for operands; null where there is none. */
function outermostJoin(quantities: readonly Quantity[], f: number): number | null {
  let place = f
  for (;;) {
    const operands = placesOf(quantities[place]!)
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

function placesOf(quantity: Quantity): readonly number[] {
  if (quantity.kind !== 'operation') return []
  return quantity.operands.flatMap((one) => (one.kind === 'place' ? [one.place] : []))
}

/** Of each quantity the places of those that have it for an operand. */
function usersOf(quantities: readonly Quantity[]): readonly (readonly number[])[] {
  const users: number[][] = quantities.map(() => [])
  for (const [place, quantity] of quantities.entries())
    for (const operand of new Set(placesOf(quantity))) users[operand]!.push(place)
  return users
}

/** The same graph with blocks for nodes: of the operations only those in `outputs` are left. */
export function condensed(
  graph: ComputationalGraph,
  outputs: ReadonlySet<number>,
): ComputationalGraph {
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
    accumulations: accumulationsOf(graph, left, renamed),
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

/** From block to block: along the way of each block's own operations its partial derivatives are multiplied and added up. */
function accumulationsOf(
  graph: ComputationalGraph,
  left: readonly number[],
  renamed: ReadonlyMap<number, number>,
): readonly Accumulation[] {
  const totals = graph.nodes.map(() => 0)
  const accumulations: Accumulation[] = []
  for (const output of left.toReversed()) {
    const adjoint = graph.nodes[output]!.adjoint
    for (const [operand, partial] of partialsWithin(graph, output, renamed)) {
      const amount = adjoint === 0 || partial === 0 ? 0 : adjoint! * partial
      totals[operand]! += amount
      accumulations.push({
        operand: renamed.get(operand)!,
        quantity: renamed.get(output)!,
        partial,
        amount,
        total: totals[operand]!,
      })
    }
  }
  return accumulations
}

/** The derivatives of a block's output by what goes into the block, by place. */
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
    const amount = adjoint === 0 || partial === 0 ? 0 : adjoint * partial
    const into = renamed.has(operand) ? partials : inside
    into.set(operand, (into.get(operand) ?? 0) + amount)
  }
  return partials
}
