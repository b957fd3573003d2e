import type { Computation } from '../differentiable'
import { primitivesByName } from '../expression/compile'
import type { Derivatives } from '../expression/differentiate'
import type { Graph, GraphNode } from '../expression/graph'
import { carryingSigns } from '../expression/signs'
import { givenByName, nameOf, statements } from '../expression/statements'
import {
  type OfIterate,
  type OfSeen,
  type OfStep,
  seenColumns,
  usualColumns,
} from '../records/columns'
import { clipped } from './clipped'
import { standing } from './loop'
import { hyper, memoryOf, saved, stepStatements, type Variant } from './step-code'

/** Stored at every step, where they cost less than three more locals that no step reads. */
const previous = {
  x: `now[${standing.previousX}]`,
  y: `now[${standing.previousY}]`,
  loss: `now[${standing.previousLoss}]`,
}

/**
 * Text of a function that makes the loop.
 *
 * @param seen the estimate that steps see of f, before noise and clipping
 */
export function loopCode(computation: Computation, seen: Derivatives, variant: Variant): string {
  const { method, recording, seeing, testing } = variant
  const { value, dx, dy } = computation.outputs
  const memory = memoryOf(method)
  const computed = new Set<GraphNode>()
  const isExact = !(seeing.batch || seeing.noise || seeing.clip)
  const columns = isExact ? usualColumns : [...usualColumns, ...seenColumns]
  const noisy = seeing.noise ? withNoise(computation.graph, seen) : seen
  const estimate = seeing.clip ? withClipping(computation.graph, noisy) : noisy
  const code = [
    "'use strict'",
    primitivesByName,
    'return (hyperparameters, schedule, given, draws, longest) => {',
    ...givenByName([...Object.values(computation.outputs), ...Object.values(seen)]),
    ...Object.keys(method.hyperparameters).map(
      (name) => `const ${hyper(name)} = hyperparameters[${JSON.stringify(name)}]`,
    ),
    ...(variant.schedule ? ['const { decay, period, warmup } = schedule'] : []),
    'return (now, limits, end, columns) => {',
    'const { near, steep, far, loss: level } = limits',
    ...(recording ? columns.map((name) => `const ${columnOf(name)} = columns.${name}`) : []),
    `const eta = now[${standing.learningRate}]`,
    ...(recording ? [`const origin = now[${standing.origin}] | 0`] : []),
    `let x = now[${standing.x}]`,
    `let y = now[${standing.y}]`,
    `let t = now[${standing.step}] | 0`,
    `let lowest = now[${standing.lowest}]`,
    ...memory.map((name, index) => `let ${name} = now[${standing.memory + index}]`),
    ...Object.values(previous).map((place) => `${place} = NaN`),
    'for (;;) {',
    ...statements([value, dx, dy], computed),
    `const f = ${nameOf(value)}, dfdx = ${nameOf(dx)}, dfdy = ${nameOf(dy)}`,
    ...(seeing.batch ? ['const batch = draws.rowsAt(t)'] : []),
    ...(seeing.noise ? drawnNoise : []),
    ...(recording ? written(ofIterate) : []),
    ...(recording && !isExact ? seenAndWritten(estimate, computed) : []),
    'if (f < lowest) lowest = f',
    'const slope = dfdx * dfdx + dfdy * dfdy',
    ...(testing.step ? [`const goneX = x - ${previous.x}, goneY = y - ${previous.y}`] : []),
    `if (!(${guards(testing).join(' && ')})) {`,
    ...saved(memory),
    'const stop = stopAt(now, limits)',
    'if (stop !== null || t >= end) return stop',
    '}',
    ...stepStatements(computation.graph, estimate, variant, computed),
    ...(recording ? written(ofStep) : []),
    `${previous.x} = x`,
    `${previous.y} = y`,
    ...(testing.loss ? [`${previous.loss} = f`] : []),
    'x = nextX',
    'y = nextY',
    't++',
    '}',
    '}',
    '}',
  ]
  return code.join('\n')
}

/** Names that the code has for what is recorded. */
const ofIterate: OfIterate<string> = { x: 'x', y: 'y', f: 'f', dfdx: 'dfdx', dfdy: 'dfdy' }
const ofStep: OfStep<string> = { stepLength: 'rate' }

const drawnNoise = ['draws.drawNoise(t)', 'const { noiseX, noiseY } = draws']

function withNoise(graph: Graph, seen: Derivatives): Derivatives {
  const add = (node: GraphNode, noise: string) => graph.add(node, graph.input(noise))
  return { ...seen, dx: add(seen.dx, 'noiseX'), dy: add(seen.dy, 'noiseY') }
}

function withClipping(graph: Graph, seen: Derivatives): Derivatives {
  const [dx, dy] = clipped(carryingSigns(graph), [seen.dx, seen.dy], graph.input('longest'))
  return { ...seen, dx, dy }
}

function seenAndWritten(
  { value, dx, dy }: Derivatives,
  computed: Set<GraphNode>,
): readonly string[] {
  const [batchLoss, batchDfdx, batchDfdy] = [value, dx, dy].map(nameOf) as [string, string, string]
  return [...statements([value, dx, dy], computed), ...written({ batchLoss, batchDfdx, batchDfdy })]
}

function written(names: OfIterate<string> | OfStep<string> | OfSeen<string>): readonly string[] {
  return Object.entries(names).map(([column, name]) => `${columnOf(column)}[t - origin] = ${name}`)
}

function columnOf(name: string): string {
  return `${name}Column`
}

/** Each false where `stopAt` would find a reason, and cheap; `stopAt` decides. */
function guards(testing: Variant['testing']): readonly string[] {
  return [
    'x * x + y * y < near',
    'slope > steep',
    // A gradient that is not finite, or too large for its square, has no finite slope.
    'slope < Infinity',
    'f - f === 0',
    ...(testing.step ? ['goneX * goneX + goneY * goneY > far'] : []),
    ...(testing.loss ? [`abs(f - ${previous.loss}) > level`] : []),
    't < end',
  ]
}
