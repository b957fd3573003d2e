import { numbers } from '../expression/numbers'
import type { Pair, Situation } from '../methods/method'
import { scheduleFactor } from '../records/schedule'
import type { StopReason } from '../records/stop-reason'
import type { Oracle } from './oracle'
import type { PreparedRun } from './prepared-run'

type Failure = Extract<StopReason['kind'], 'lineSearchFailed' | 'singularHessian'>

/**
 * The number of numbers that a method carries from step to step: its moments, x and y of each in turn, and what is shared.
 */
export function memorySize({ method }: PreparedRun): number {
  return 2 * method.moments.length + method.shared.length
}

/** Takes the steps of a run one by one, in numbers: what compiled loops are held to. */
export class Stepping {
  /** **w**ₜ₊₁ and the step length that led there, after a step that did not fail. */
  x = Number.NaN
  y = Number.NaN
  stepLength = Number.NaN
  /** Trials of the line search that were refused on the way to it. */
  refused = 0
  /** H at **w**ₜ, where the step read it. */
  hessian: readonly [xx: number, xy: number, yy: number] | null = null

  readonly #oracle: Oracle
  readonly #run: PreparedRun
  readonly #memory: Float64Array
  readonly #second = new Float64Array(5)

  /** `memory` is advanced by every step; of length `memorySize`, all 0 at first. */
  constructor(oracle: Oracle, run: PreparedRun, memory: Float64Array) {
    this.#oracle = oracle
    this.#run = run
    this.#memory = memory
  }

  /** The step from (x, y) = **w**ₜ, which sees that f is `loss` there. */
  take(
    t: number,
    [x, y]: Pair<number>,
    loss: number,
    gradient: Pair<number>,
    learningRate = this.#run.learningRate,
  ): Failure | null {
    const { method, hyperparameters, schedule } = this.#run
    const { lineSearch } = method
    let length = learningRate
    this.hessian = null
    if (schedule) length *= scheduleFactor(numbers, schedule.kind, t, schedule.parameters)
    for (this.refused = 0; ; this.refused++) {
      const now: Situation<number> = {
        iterate: [x, y],
        loss,
        gradient,
        hessian: () => this.#hessian(t, x, y),
        learningRate: length,
        hyperparameters,
        moments: this.moments(),
        shared: [...this.#memory.subarray(2 * method.moments.length)],
      }
      const step = method.step(numbers, now)
      if (step.requires && !(step.requires.positive > 0)) return step.requires.otherwise
      this.x = x + step.update[0]
      this.y = y + step.update[1]
      this.stepLength = length
      if (lineSearch) {
        if (!moves(this.x, x) && !moves(this.y, y)) return 'lineSearchFailed'
        if (!(this.#oracle.at(t).value(this.x, this.y) <= lineSearch.accepted(numbers, now))) {
          length = lineSearch.shorter(numbers, now)
          continue
        }
      }
      this.#memory.set([...step.moments.flat(), ...step.shared])
      return null
    }
  }

  moments(): readonly Pair<number>[] {
    const memory = this.#memory
    return this.#run.method.moments.map((_, i) => [memory[2 * i]!, memory[2 * i + 1]!] as const)
  }

  #hessian(t: number, x: number, y: number): readonly [number, number, number] {
    this.#oracle.at(t).hessian(x, y, this.#second)
    this.hessian = [this.#second[2]!, this.#second[3]!, this.#second[4]!]
    return this.hessian
  }
}

/** Whether `next` is a number other than `from`; code compiled for a line search asks the same. */
function moves(next: number, from: number): boolean {
  return next < from || next > from
}
