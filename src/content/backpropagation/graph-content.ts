import type {
  ComputationalGraph,
  ComputedNode,
} from '../../core/backpropagation/computational-graph'
import { readable } from '../../core/records/number-format'
import type { GraphNode, GraphPicture } from '../../plot/scene/graph/graph-picture'
import { formText, operationText } from './form-text'
import { digits } from './ledger'
import { reachedAt, type Stage } from './stages'

/** Letters of a block's computation beyond which a node does not hold it. */
const longest = 30

interface Shown {
  readonly graph: ComputationalGraph
  readonly names: readonly string[]
  readonly stages: readonly Stage[]
  readonly stage: number
  /** The node that somebody has picked to be explained; null where the stage's own is. */
  readonly picked: number | null
}

/** The graph as it is drawn at a stage: what is known, what is at work, and the slopes along its edges. */
export function graphContent({ graph, names, stages, stage, picked }: Shown): GraphPicture {
  const reached = reachedAt(graph, stages, stage)
  const now = stages[stage]!
  const focus = picked ?? nodeAtWork(graph, now)
  const nodes = graph.nodes.map((node, at): GraphNode => {
    const adjoint = reached.adjoint(at)
    return {
      operands: node.kind === 'operation' ? [...new Set(node.operands)] : [],
      text: textOf(node, names, at),
      isGiven: node.kind === 'variable' || node.kind === 'column',
      name: names[at]!,
      value: reached.hasValue(at) ? digits(node.value) : '',
      adjoint: adjoint === null ? '' : digits(adjoint),
      spoken: spokenNode(names[at]!, reached.hasValue(at) ? node.value : null, adjoint),
    }
  })
  return { nodes, focus, slopes: slopesShown(graph, now, picked), at: edgeAtWork(graph, now) }
}

function textOf(node: ComputedNode, names: readonly string[], at: number): string {
  if (node.kind === 'number') return readable(node.value)
  if (node.kind !== 'operation') return names[at]!
  const { form } = node
  if (form.kind === 'call' && form.operands.every((one) => one.kind !== 'call')) {
    return operationText(form)
  }
  const text = formText(form, (operand) => names[operand]!)
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text
}

function spokenNode(name: string, value: number | null, adjoint: number | null): string {
  const computed = value === null ? 'not computed yet' : digits(value)
  const back = adjoint === null ? 'no adjoint yet' : `adjoint ${digits(adjoint)}`
  return `${name}: ${computed}, ${back}`
}

function nodeAtWork({ accumulations, f }: ComputationalGraph, stage: Stage): number | null {
  if (stage.kind === 'value') return stage.node
  if (stage.kind === 'seed') return f
  return stage.kind === 'accumulation' ? accumulations[stage.index]!.quantity : null
}

/** The edge along which something is being accumulated. */
function edgeAtWork({ accumulations }: ComputationalGraph, stage: Stage): GraphPicture['at'] {
  if (stage.kind !== 'accumulation') return null
  const { operand, quantity } = accumulations[stage.index]!
  return { from: operand, to: quantity }
}

/** Slopes of the node at work by its operands; of one that is picked, those of all that uses it. */
function slopesShown(
  { accumulations }: ComputationalGraph,
  stage: Stage,
  picked: number | null,
): GraphPicture['slopes'] {
  const current = stage.kind === 'accumulation' ? accumulations[stage.index]! : null
  const quantity = current?.quantity ?? (stage.kind === 'value' ? stage.node : null)
  const shown = accumulations.filter((one) =>
    picked === null ? one.quantity === quantity : one.operand === picked,
  )
  // For two edges between the same nodes, as of x·x, the slope of the one at work is told.
  const byEdge = new Map(shown.map((one) => [`${one.operand} ${one.quantity}`, one]))
  if (current && picked === null) byEdge.set(`${current.operand} ${current.quantity}`, current)
  return [...byEdge.values()].map(({ operand, quantity, partial }) => ({
    from: operand,
    to: quantity,
    text: readable(partial),
  }))
}
