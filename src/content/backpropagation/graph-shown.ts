import type { RowsFound } from '../../core/backpropagation/at-iterate'
import type { ComputationalGraph } from '../../core/backpropagation/computational-graph'
import { describeObjective } from '../../core/objectives/describe'
import { grouped } from '../../core/records/number-format'
import { subscript } from '../../core/records/scripts'
import type { Computation } from '../../state/state'
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
  /** The step that begins where it is computed. */
  readonly t: number
}

export function graphShown({ objective, t, graphs }: Computation, level: Level): GraphShown | null {
  const graph: ComputationalGraph | null = graphs[level]
  if (!graph) return null
  const { rows } = graphs
  const names = nodeNames(graph, describeObjective(objective).parameters, rows?.columns)
  return { graph, names, rows, stages: stagesOf(graph), t }
}

/** Instead of a graph that has too many nodes to be drawn. */
export function tooLarge(level: Level, other: GraphShown | null): string {
  const all = 'This formula has too many operations for all of them to be drawn'
  if (level === 'operations' && other) return `${all}; its blocks are fewer.`
  return `${all}, and too many blocks.`
}

export function graphTitle(found: Computation | null): string {
  return `How ∇f is computed${found ? ` at w${subscript(found.t)}` : ''}`
}

/** The words of the choice which rows of a loss over data are looked at. */
export function rowsLabels({ count, isBatch }: RowsFound) {
  const all = isBatch ? `Batch of ${grouped(count)}` : `All ${grouped(count)} rows`
  return [
    { over: 'rows', label: all },
    { over: 'row', label: 'One row' },
  ] as const
}

/** The name of the row on show: its place in the table. */
export function rowText({ row, shown, count, isBatch }: RowsFound): string {
  const place = isBatch ? `, ${grouped(shown + 1)} of ${grouped(count)} in the batch` : ''
  return `row ${grouped(row + 1)}${place}`
}
