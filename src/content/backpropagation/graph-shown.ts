import type { ComputationalGraph } from '../../core/backpropagation/computational-graph'
import { describeObjective } from '../../core/objectives/describe'
import { subscript } from '../../core/records/scripts'
import type { Known } from '../../state/known'
import type { Computation } from '../../state/state'
import { stepIndex } from '../words/step-words'
import type { NamedGraph } from './ledger'
import { nodeNames } from './names'
import { type Stage, stagesOf } from './stages'

export type Level = 'operations' | 'blocks'

export const levels: readonly { readonly id: Level; readonly label: string }[] = [
  { id: 'operations', label: 'Operations' },
  { id: 'blocks', label: 'Blocks' },
]

/** A graph with its names and its stages; null where it has too many nodes to be drawn. */
export interface GraphShown extends NamedGraph {
  readonly stages: readonly Stage[]
}

export function graphShown({ objective, graphs }: Computation, level: Level): GraphShown | null {
  const graph: ComputationalGraph | null = graphs[level]
  if (!graph) return null
  const names = nodeNames(graph, describeObjective(objective).parameters)
  return { graph, names, stages: stagesOf(graph) }
}

/** Instead of a graph that has too many nodes to be drawn. */
export function tooLarge(level: Level, other: GraphShown | null): string {
  const all = 'This formula has too many operations for all of them to be drawn'
  if (level === 'operations' && other) return `${all}; its blocks are fewer.`
  return `${all}, and too many blocks.`
}

export function graphTitle(state: Known): string {
  return `How ∇f is computed at w${subscript(stepIndex(state))}`
}
