import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cases } from '../../proof/thoroughness'
import { dataReference } from '../data/data-reference'
import { createTable } from '../data/table'
import { interpret } from '../expression/interpret'
import { parseFormula } from '../expression/parse'
import { methods } from '../methods/registry'
import { columnsFrom } from '../records/columns'
import {
  type ObjectiveReference,
  type Run,
  type StoppingRule,
  samplings,
} from '../records/experiment'
import type { Schedule } from '../records/schedule'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { compiledLoop } from './compiled-loop'
import { descend } from './descend'
import { interpretingLoop } from './interpreting-loop'
import { type Loop, limitsOf, standing } from './loop'
import { prepareRun } from './prepared-run'
import { memorySize } from './stepping'
import { divergenceRadius } from './stopping'

const formulas = [
  '(1 - x)^2 + 100*(y - x^2)^2',
  '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
  '-20*exp(-0.2*sqrt(0.5*(x^2 + y^2))) - exp(0.5*(cos(2*pi*x) + cos(2*pi*y))) + e + 20',
  // Not smooth, not finite everywhere, without a minimum, flat, constant along an axis, far out of scale.
  'abs(x) + max(y, 2*x)',
  'log(x) + sqrt(y + 1)',
  'x - exp(y)',
  '3',
  '-2*x + 0.1*y',
  'y^2',
  '1e200*x^4 + 1e-200*y^2',
  'x^2 - y^2',
  '(x + y)^2',
]
const rows = createTable([
  ['x', [-2, -1.5, -1, -0.5, 0.25, 0.75, 1.25]],
  ['y', [0, 0, 1, 0, 1, 0, 1]],
])
const losses = ['linear', 'huber', 'logistic', 'two_layers'].map((id, index) =>
  dataReference({
    loss: { kind: 'builtIn', id },
    table: rows,
    source: null,
    columns: ['x', 'y'],
    scaling: 'raw',
    l2: index % 2,
  }),
)
const references: readonly ObjectiveReference[] = [
  ...formulas.map((text) => ({ kind: 'formula' as const, text })),
  ...losses,
]
const objectives = references.map((reference) => {
  const resolved = resolveObjective(reference)
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
})

const sometimes = (values: fc.Arbitrary<number>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: values })
const magnitude = (low: number, high: number) =>
  fc.double({ min: low, max: high, noNaN: true }).map((exponent) => 10 ** exponent)
const coordinate = fc.oneof(
  fc.double({ min: -4, max: 4, noNaN: true }),
  fc.constantFrom(0, -0, 1, 1e-160, 1e8, 1e160),
)
const stopping: fc.Arbitrary<StoppingRule> = fc.record({
  gradient: sometimes(magnitude(-300, 2)),
  step: sometimes(magnitude(-300, 0)),
  loss: sometimes(magnitude(-300, 0)),
  maxSteps: fc.integer({ min: 1, max: 60 }),
})
const schedule: fc.Arbitrary<Schedule> = fc.oneof(
  fc.record({ kind: fc.constant('constant' as const), warmup: fc.nat(5) }),
  fc.record({
    kind: fc.constantFrom('inverse' as const, 'exponential' as const),
    decay: magnitude(-3, 1),
    warmup: fc.nat(5),
  }),
  fc.record({
    kind: fc.constant('cosine' as const),
    period: fc.integer({ min: 1, max: 30 }),
    warmup: fc.nat(5),
  }),
)
const chance: fc.Arbitrary<Partial<Run>> = fc.record({
  batch: fc.integer({ min: 1, max: 8 }),
  sampling: fc.constantFrom(...samplings),
  seed: fc.nat(),
  noise: sometimes(magnitude(-3, 1)),
})
const clip: fc.Arbitrary<Partial<Run>> = fc.record({ clip: magnitude(-3, 2) })
const run: fc.Arbitrary<Run> = fc
  .tuple(
    fc.constantFrom(...methods),
    magnitude(-5, 2),
    fc.option(schedule),
    fc.option(chance),
    fc.option(clip),
  )
  .map(([{ id }, learningRate, schedule, chance, clip]) => ({
    method: id,
    learningRate,
    hyperparameters: {},
    ...(schedule === null ? {} : { schedule }),
    ...chance,
    ...clip,
  }))

interface Descent {
  readonly stop: string | null
  readonly step: number
  readonly columns: readonly (readonly number[])[]
}

/** Descends as far as it goes, `slice` steps at a time. */
function descended(
  loop: Loop,
  prepared: ReturnType<typeof prepareRun>,
  [x, y]: readonly [number, number],
  limits: ReturnType<typeof limitsOf>,
  slice: number,
): Descent {
  const now = new Float64Array(standing.memory + memorySize(prepared))
  now[standing.x] = x
  now[standing.y] = y
  now[standing.learningRate] = prepared.learningRate
  const columns = columnsFrom(() => new Float64Array(limits.maxSteps + 1), true)
  for (;;) {
    const end = Math.min(now[standing.step]! + slice, limits.maxSteps)
    const stop = loop(now, limits, end, columns)
    if (stop === null) continue
    const step = now[standing.step]!
    const known = Object.values(columns).map((values: Float64Array) => [
      ...values.slice(0, step + 1),
    ])
    return { stop, step, columns: known }
  }
}

it('compiled and interpreted descents agree in every iterate and stop to the last bit', {
  timeout: 60_000,
}, () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(
      fc.constantFrom(...objectives),
      run,
      fc.tuple(coordinate, coordinate),
      stopping,
      fc.constantFrom(1, 7, 1000),
      (objective, run, start, rule, slice) => {
        const prepared = prepareRun(run)
        const limits = limitsOf(rule, divergenceRadius(objective.domain, start))
        const compiled = compiledLoop(objective, prepared, limits, true)!
        const fast = descended(compiled, prepared, start, limits, slice)
        const slow = descended(interpretingLoop(objective, prepared), prepared, start, limits, 1000)
        expect(fast).toEqual(slow)
        seen.add(`${fast.stop}`)
      },
    ),
    { numRuns: cases(1000, 3000) },
  )
  // Every way to stop has been compared.
  expect([...seen].sort()).toEqual([
    'diverged',
    'gradientNorm',
    'lineSearchFailed',
    'lossChange',
    'maxSteps',
    'notFinite',
    'singularHessian',
    'stepSize',
  ])
})

it('an objective that may not be compiled is descended on all the same, to the same iterates', () => {
  for (const text of formulas.slice(0, 3)) {
    const parsed = parseFormula(text, ['x', 'y'])
    if (!parsed.ok) throw new Error(parsed.error.message)
    const compiled = objectives[formulas.indexOf(text)]!
    const interpreted = { ...compiled, f: interpret(parsed.expression) }
    for (const { id } of methods) {
      const run = { method: id, learningRate: 0.01, hyperparameters: {} }
      const rule = { gradient: 1e-6, step: 0, loss: 0, maxSteps: 40 }
      const [fast, slow] = [compiled, interpreted].map((objective) =>
        finish(descend(objective, run, [0.3, 0.7], rule)),
      )
      expect(fast).toEqual(slow)
    }
  }
})
