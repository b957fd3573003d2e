import type { ComputationalGraph } from '../../core/backpropagation/computational-graph'

/** A moment of the computation: from the variables to f, back from f to the variables, and on to the step. */
export type Stage =
  | { readonly kind: 'variables' }
  | { readonly kind: 'value'; readonly node: number }
  /** f̄ = 1. */
  | { readonly kind: 'seed' }
  /** `index` is the place among the accumulations. */
  | { readonly kind: 'accumulation'; readonly index: number }
  | { readonly kind: 'gradient' }
  | { readonly kind: 'step' }

/** All moments of a computation, in their order. */
export function stagesOf({ nodes, accumulations }: ComputationalGraph): readonly Stage[] {
  return [
    { kind: 'variables' },
    ...nodes.flatMap(({ kind }, node): readonly Stage[] =>
      kind === 'operation' || kind === 'number' ? [{ kind: 'value', node }] : [],
    ),
    { kind: 'seed' },
    ...accumulations.map((_, index): Stage => ({ kind: 'accumulation', index })),
    { kind: 'gradient' },
    { kind: 'step' },
  ]
}

/** The values and adjoints that are known at a stage. */
export interface Reached {
  /** Whether the value of a node is. */
  readonly hasValue: (node: number) => boolean
  /** The adjoint of a node so far; null where nothing has been accumulated in it yet. */
  readonly adjoint: (node: number) => number | null
}

export function reachedAt(
  graph: ComputationalGraph,
  stages: readonly Stage[],
  stage: number,
): Reached {
  const { nodes, accumulations, f } = graph
  const passed = stages.slice(0, stage + 1)
  const isPast = (kind: Stage['kind']) => passed.some((each) => each.kind === kind)
  const computed = new Set(passed.flatMap((each) => (each.kind === 'value' ? [each.node] : [])))
  const totals = new Map<number, number>(isPast('seed') ? [[f, 1]] : [])
  for (const each of passed) {
    if (each.kind !== 'accumulation') continue
    const { operand, total } = accumulations[each.index]!
    totals.set(operand, total)
  }
  // A variable that does not occur has an adjoint of 0, known when all else is.
  const isDone = isPast('gradient')
  return {
    hasValue: (node) => computed.has(node) || ['variable', 'column'].includes(nodes[node]!.kind),
    adjoint: (node) => totals.get(node) ?? (isDone && node < 2 ? 0 : null),
  }
}
