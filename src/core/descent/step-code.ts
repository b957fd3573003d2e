import type { Derivatives } from '../expression/differentiate'
import type { Graph, GraphNode } from '../expression/graph'
import { carryingSigns } from '../expression/signs'
import { nameOf, statements } from '../expression/statements'
import type { Method, Situation } from '../methods/method'
import type { Algebra } from '../records/algebra'
import { type ScheduleKind, scheduleFactor } from '../records/schedule'
import { standing } from './loop'

/** The properties that a loop's code depends on; every number of a run is an argument. */
export interface Variant {
  readonly method: Method
  readonly schedule: ScheduleKind | null
  readonly recording: boolean
  /** The estimate that steps see instead of f itself: of a batch, with noise, cut to a length. */
  readonly seeing: { readonly batch: boolean; readonly noise: boolean; readonly clip: boolean }
  /** Thresholds that are tested after a step. */
  readonly testing: { readonly step: boolean; readonly loss: boolean }
}

/** Declares nextX, nextY and rate, and advances the memory, or leaves the loop. */
export function stepStatements(
  graph: Graph,
  outputs: Derivatives,
  { method, schedule }: Variant,
  computed: Set<GraphNode>,
): readonly string[] {
  const memory = memoryOf(method)
  const m = carryingSigns(graph)
  const now = situation(graph, outputs, method)
  const { update, moments, shared, requires } = method.step(m, now)
  const [nextX, nextY] = [m.add(graph.variable(0), update[0]), m.add(graph.variable(1), update[1])]
  const carried = [...moments.flat(), ...shared]
  const rate = learningRate(graph, m, schedule)
  const first = [...statements([rate], computed), `let rate = ${nameOf(rate)}`]
  const required = requires
    ? [
        `if (!(${nameOf(requires.positive)} > 0)) {`,
        ...saved(memory),
        `return '${requires.otherwise}'`,
        '}',
      ]
    : []
  const reached = [`nextX = ${nameOf(nextX)}`, `nextY = ${nameOf(nextY)}`]
  // All are computed before any is replaced.
  const remembered = [
    ...carried.map((node, index) => `const carried${index} = ${nameOf(node)}`),
    ...memory.map((name, index) => `${name} = carried${index}`),
  ]
  const outcome = [nextX, nextY, ...carried, ...(requires ? [requires.positive] : [])]
  if (!method.lineSearch) {
    return [
      ...first,
      ...statements(outcome, computed),
      ...required,
      ...reached.map((line) => `const ${line}`),
      ...remembered,
    ]
  }

  const accepted = method.lineSearch.accepted(m, now)
  const shorter = method.lineSearch.shorter(m, now)
  return [
    ...first,
    'let nextX = NaN, nextY = NaN',
    'for (;;) {',
    ...statements([...outcome, accepted, shorter], computed),
    ...required,
    ...reached,
    'if (!(nextX < x || nextX > x || nextY < y || nextY > y)) {',
    ...saved(memory),
    "return 'lineSearchFailed'",
    '}',
    'let trial = NaN',
    // f at another point: the same statements, where x and y mean that point.
    '{',
    'const x = nextX, y = nextY',
    ...statements([outputs.value]),
    `trial = ${nameOf(outputs.value)}`,
    '}',
    `if (trial <= ${nameOf(accepted)}) {`,
    ...remembered,
    'break',
    '}',
    `rate = ${nameOf(shorter)}`,
    'end--',
    '}',
  ]
}

function situation(
  graph: Graph,
  { value, dx, dy, dxx, dxy, dyy }: Derivatives,
  method: Method,
): Situation<GraphNode> {
  const names = Object.keys(method.hyperparameters)
  return {
    iterate: [graph.variable(0), graph.variable(1)],
    loss: value,
    gradient: [dx, dy],
    hessian: () => [dxx, dxy, dyy],
    learningRate: graph.input('rate'),
    hyperparameters: Object.fromEntries(names.map((name) => [name, graph.input(hyper(name))])),
    moments: method.moments.map((_, i) => [graph.input(`moment${i}x`), graph.input(`moment${i}y`)]),
    shared: method.shared.map((_, i) => graph.input(`shared${i}`)),
  }
}

function learningRate(
  graph: Graph,
  m: Algebra<GraphNode>,
  schedule: ScheduleKind | null,
): GraphNode {
  const eta = graph.input('eta')
  if (!schedule) return eta
  const [decay, period, warmup] = ['decay', 'period', 'warmup'].map((name) => graph.input(name))
  const parameters = { decay: decay!, period: period!, warmup: warmup! }
  return m.multiply(eta, scheduleFactor(m, schedule, graph.input('t'), parameters))
}

/** In the order in which `Stepping` has them. */
export function memoryOf(method: Method): readonly string[] {
  return [
    ...method.moments.flatMap((_, i) => [`moment${i}x`, `moment${i}y`]),
    ...method.shared.map((_, i) => `shared${i}`),
  ]
}

export function hyper(name: string): string {
  return `${name}Hyperparameter`
}

/** Stores what the loop goes on from, before it is left. */
export function saved(memory: readonly string[]): readonly string[] {
  const { x, y, loss, dfdx, dfdy, step, lowest } = standing
  const values = { x, y, f: loss, dfdx, dfdy, t: step, lowest }
  return [
    ...Object.entries(values).map(([name, index]) => `now[${index}] = ${name}`),
    ...memory.map((name, index) => `now[${standing.memory + index}] = ${name}`),
  ]
}
