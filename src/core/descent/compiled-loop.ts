import type { Computation } from '../differentiable'
import { primitivesByName } from '../expression/compile'
import { type Derivatives, differentiate } from '../expression/differentiate'
import type { Given } from '../expression/given'
import type { Graph, GraphNode } from '../expression/graph'
import { primitives } from '../expression/primitives'
import { carryingSigns } from '../expression/signs'
import { givenByName, nameOf, statements } from '../expression/statements'
import type { Expression } from '../expression/tree'
import type { Method, Situation } from '../methods/method'
import type { Algebra } from '../records/algebra'
import {
  columnsFrom,
  type OfIterate,
  type OfSeen,
  type OfStep,
  seenColumns,
  usualColumns,
} from '../records/columns'
import { type ScheduleKind, scheduleFactor } from '../records/schedule'
import { clipped } from './clipped'
import { type Draws, drawsOf } from './draws'
import { type Limits, type Loop, standing, stopAt } from './loop'
import type { Seeable } from './oracle'
import type { PreparedRun } from './prepared-run'

/** The properties that a loop's code depends on; every number of a run is an argument. */
interface Variant {
  readonly method: Method
  readonly schedule: ScheduleKind | null
  readonly recording: boolean
  /** The estimate that steps see instead of f itself: of a batch, with noise. */
  readonly seeing: { readonly batch: boolean; readonly noise: boolean; readonly clip: boolean }
  /** Thresholds that are tested after a step. */
  readonly testing: { readonly step: boolean; readonly loss: boolean }
}

type Numbers = Readonly<Record<string, number>>
type Make = (
  hyperparameters: Numbers,
  schedule: Numbers | undefined,
  given: Given,
  draws: Draws | null,
  longest: number | null,
) => Loop

/**
 * Makers by what is computed: of a batch it is the sum over its rows, by which f is told as well.
 */
const compiled = new WeakMap<Computation | Expression, Map<string, Make>>()

/**
 * One function for an objective and a method: value, gradient and step in straight-line code, locals for arrays, and the
 * same iterates and stops to the last bit as the interpreting loop. Compiled once for each; null for an objective that is
 * not compiled itself, as where a Content-Security-Policy forbids it.
 */
export function compiledLoop(
  { f: { computation }, given, rowwise }: Seeable,
  { method, hyperparameters, schedule, chance, clip }: PreparedRun,
  limits: Limits,
  recording: boolean,
): Loop | null {
  if (!computation) return null
  const testing = { step: limits.step > 0, loss: limits.loss > 0 }
  const draws = drawsOf(chance, given.rows)
  const batch = draws?.hasBatch ? rowwise : null
  const seeing = { batch: batch !== null, noise: draws?.hasNoise ?? false, clip: clip !== null }
  const key = JSON.stringify([method.id, schedule?.kind, recording, seeing, testing])
  const loops = compiled.get(batch ?? computation) ?? new Map<string, Make>()
  compiled.set(batch ?? computation, loops)
  let make = loops.get(key)
  if (!make) {
    const seen = batch ? differentiate(batch, computation.graph, 'batch') : computation.outputs
    const variant = { method, schedule: schedule?.kind ?? null, recording, seeing, testing }
    const code = source(computation, seen, variant)
    make = new Function('primitives', 'stopAt', code)(primitives, stopAt) as Make
    loops.set(key, make)
    rehearse(make(hyperparameters, schedule?.parameters, given, draws, clip), method, limits)
  }
  return make(hyperparameters, schedule?.parameters, given, draws, clip)
}

/**
 * A loop that is made machine code before it has ever been left has no code for leaving: V8 throws it away at the first pause,
 * and may then run every slice's beginning without any. So it is left once or twice before it is in earnest.
 */
function rehearse(loop: Loop, { moments, shared }: Method, limits: Limits): void {
  const now = new Float64Array(standing.memory + 2 * moments.length + shared.length)
  now[standing.learningRate] = 1
  const column = new Float64Array(3)
  const columns = columnsFrom(() => column, true)
  for (const end of [1, 2]) if (loop(now, limits, end, columns) !== null) break
}

/** Stored at every step, where they cost less than three more locals that no step reads. */
const previous = {
  x: `now[${standing.previousX}]`,
  y: `now[${standing.previousY}]`,
  loss: `now[${standing.previousLoss}]`,
}

/** @param seen what steps see of f, but for noise */
function source(computation: Computation, seen: Derivatives, variant: Variant): string {
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

function saved(memory: readonly string[]): readonly string[] {
  const { x, y, loss, dfdx, dfdy, step, lowest } = standing
  const values = { x, y, f: loss, dfdx, dfdy, t: step, lowest }
  return [
    ...Object.entries(values).map(([name, index]) => `now[${index}] = ${name}`),
    ...memory.map((name, index) => `now[${standing.memory + index}] = ${name}`),
  ]
}

/** Declares nextX, nextY and rate, and advances the memory, or leaves the loop. */
function stepStatements(
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
function memoryOf(method: Method): readonly string[] {
  return [
    ...method.moments.flatMap((_, i) => [`moment${i}x`, `moment${i}y`]),
    ...method.shared.map((_, i) => `shared${i}`),
  ]
}

function hyper(name: string): string {
  return `${name}Hyperparameter`
}
