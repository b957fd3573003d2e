import { Runner } from '../descent/runner'
import type { Objective } from '../objective'
import type { Point, Run, StoppingRule } from '../records/experiment'
import { type Ends, type Iterate, lastFifth } from '../verdict/ends'

/** Descents by one run's method, one after another, each to its end, of which only what decides the verdict is kept. */
export class Endings {
  readonly #objective: Objective
  readonly #runner: Runner
  /** The step after which only the last fifth of the iterates is left. */
  readonly #late: number
  readonly #gradient = new Float64Array(2)
  #start: Point = [Number.NaN, Number.NaN]
  /** NaN until the last fifth has begun. */
  #lowestBefore = Number.NaN

  /** Throws a RangeError as `descend` does. */
  constructor(objective: Objective, run: Run, stopping: StoppingRule) {
    this.#objective = objective
    this.#runner = new Runner(objective, run, stopping)
    this.#late = stopping.maxSteps - lastFifth(stopping.maxSteps + 1)
  }

  /** Throws a RangeError unless η is in (0, ∞). */
  begin(start: Point, learningRate: number): void {
    this.#runner.start(start[0], start[1], learningRate)
    this.#start = start
    this.#lowestBefore = Number.NaN
  }

  /** t of the iterate reached. */
  get step(): number {
    return this.#runner.step
  }

  /** Takes at most `steps` steps, and says whether the descent has ended. */
  advance(steps: number): boolean {
    const runner = this.#runner
    let left = steps
    if (Number.isNaN(this.#lowestBefore)) {
      const early = Math.min(left, this.#late - runner.step)
      if (runner.advance(early)) return true
      if (runner.step < this.#late) return false
      this.#lowestBefore = runner.lowest
      left -= early
    }
    return runner.advance(left)
  }

  /** Of a descent that has ended. */
  ends(): Ends {
    const runner = this.#runner
    const { stop, ...last } = runner.ending
    const wasFinite = stop.kind !== 'notFinite' || stop.step > 0
    return {
      stop,
      first: this.#iterateAt(this.#start),
      last,
      rejected: stop.kind === 'notFinite' && wasFinite ? runner.rejected : null,
      unfinished:
        stop.kind === 'maxSteps'
          ? {
              stillFalling: runner.lowest < this.#lowestBefore,
              // Nobody asks a survey how a descent crawls.
              zigzagging: false,
              lastStep: runner.lastStep,
            }
          : null,
    }
  }

  #iterateAt([x, y]: Point): Iterate {
    const gradient = this.#gradient
    const f = this.#objective.f.gradient(x, y, gradient)
    return { x, y, f, dfdx: gradient[0]!, dfdy: gradient[1]! }
  }
}
