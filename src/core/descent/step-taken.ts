import type { Pair } from '../methods/method'
import type { Objective } from '../objective'
import type { Point, Run } from '../records/experiment'
import { stepsRange } from '../records/experiment'
import type { Task } from '../records/task'
import type { Checkpoints } from './checkpoints'
import { standing } from './loop'
import { oracleOf } from './oracle'
import { prepareRun } from './prepared-run'
import { Runner } from './runner'
import { memorySize, Stepping } from './stepping'

/** One step of a descent with all that went into it. */
export interface StepTaken {
  /** The step led from **w**ₜ to **w**ₜ₊₁. */
  readonly t: number
  readonly from: Point
  readonly to: Point
  /** The gradient as the step sees it. */
  readonly gradient: Pair<number>
  /** ∇f, where the step sees only a batch, or noise; null where it sees ∇f. */
  readonly whole: Pair<number> | null
  /** H at **w**ₜ; null for a method that does not read it. */
  readonly hessian: readonly [xx: number, xy: number, yy: number] | null
  /** ηₜ, or what a line search chose. */
  readonly learningRate: number
  /** Trials that a line search refused. */
  readonly refused: number
  readonly before: Memory
  readonly after: Memory
}

/** The memory that a method carries from step to step, in the order of its record. */
export interface Memory {
  readonly moments: readonly Pair<number>[]
  readonly shared: readonly number[]
}

/** Steps a slice, as in `descend`. */
const slice = 8192

/**
 * Step t of a descent, taken again from the checkpoint before it; where that is long before, checkpoints are added on the way.
 * Null where no step was taken from **w**ₜ. No stopping rule is asked.
 *
 * @param checkpoints of the same objective, run and start
 * @param t an integer in [0, 1 000 000)
 */
export function* stepTaken(
  objective: Objective,
  run: Run,
  start: Point,
  t: number,
  checkpoints: Checkpoints,
): Task<StepTaken | null> {
  const [, maxSteps] = stepsRange
  const runner = new Runner(objective, run, { gradient: 0, step: 0, loss: 0, maxSteps })
  const known = checkpoints.before(t)
  runner.start(...start)
  if (known) runner.resume(known)
  do {
    if (runner.advance(Math.min(slice, t - runner.step))) break
    if (runner.step === t) break
    checkpoints.add(runner.step, runner.snapshot())
    yield runner.step / t
  } while (runner.step < t)
  if (runner.step !== t) return null

  const prepared = prepareRun(run)
  const now = runner.snapshot()
  const memory = now.subarray(standing.memory, standing.memory + memorySize(prepared))
  const sharedFrom = 2 * prepared.method.moments.length
  const oracle = oracleOf(objective, prepared)
  const stepping = new Stepping(oracle, prepared, memory)
  const remembered = (): Memory => ({
    moments: stepping.moments(),
    shared: [...memory.subarray(sharedFrom)],
  })
  const from: Point = [now[standing.x]!, now[standing.y]!]
  const whole = [now[standing.dfdx]!, now[standing.dfdy]!] as const
  const seen = new Float64Array(2)
  const loss = oracle.isExact ? now[standing.loss]! : oracle.at(t).gradient(...from, seen)
  const gradient = oracle.isExact ? whole : ([seen[0]!, seen[1]!] as const)
  const before = remembered()
  if (stepping.take(t, from, loss, gradient) !== null) return null
  return {
    t,
    from,
    to: [stepping.x, stepping.y],
    gradient,
    whole: oracle.isExact ? null : whole,
    hessian: stepping.hessian,
    learningRate: stepping.stepLength,
    refused: stepping.refused,
    before,
    after: remembered(),
  }
}
