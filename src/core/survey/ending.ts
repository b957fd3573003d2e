import { Runner } from '../descent/runner'
import type { Objective } from '../objective'
import { type Columns, columnsFrom } from '../records/columns'
import type { Point, Run, StoppingRule } from '../records/experiment'
import type { Ends, Iterate } from '../verdict/ends'
import { Late } from '../verdict/late'

/** Iterates that are written down before they are added to what is kept of the late ones. */
const written = 1024

/** Descents by one run's method, one after another, each to its end, of which only what decides the verdict is kept. */
export class Endings {
  readonly #objective: Objective
  readonly #run: Run
  readonly #runner: Runner
  readonly #late: Late
  readonly #columns: Columns
  readonly #gradient = new Float64Array(2)
  #start: Point = [Number.NaN, Number.NaN]
  #learningRate = Number.NaN

  /** Throws a RangeError as `descend` does. */
  constructor(objective: Objective, run: Run, stopping: StoppingRule) {
    this.#objective = objective
    this.#run = run
    this.#runner = new Runner(objective, run, stopping)
    this.#late = new Late(stopping.maxSteps)
    this.#columns = columnsFrom(() => new Float64Array(written + 1), this.#runner.seesEstimate)
  }

  /** Throws a RangeError unless η is in (0, ∞). */
  begin(start: Point, learningRate: number): void {
    this.#runner.start(start[0], start[1], learningRate)
    this.#late.begin()
    this.#start = start
    this.#learningRate = learningRate
  }

  /** t of the iterate reached. */
  get step(): number {
    return this.#runner.step
  }

  /** Takes at most `steps` steps, and says whether the descent has ended. */
  advance(steps: number): boolean {
    const runner = this.#runner
    const { from } = this.#late.division
    let left = steps
    if (runner.step < from) {
      const early = Math.min(left, from - runner.step)
      if (runner.advance(early)) return true
      // A refused trial of a line search counts as a step as well.
      if (runner.step < from || early === left) return false
      left -= early
    }
    while (left > 0) {
      const most = Math.min(left, written)
      if (this.#advanceLate(most)) return true
      left -= most
    }
    return false
  }

  #advanceLate(steps: number): boolean {
    const runner = this.#runner
    const columns = this.#columns
    const late = this.#late
    const origin = runner.step
    const ended = runner.advance(steps, columns, origin)
    // The first is the last of those before.
    const known = late.iterates > 0 ? 1 : 0
    late.add(columns, known, runner.step - origin + 1)
    return ended
  }

  /** The ends of a descent that is over. */
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
              late: this.#late,
              learningRate: this.#learningRate,
              schedule: this.#run.schedule,
              method: this.#run.method,
              hyperparameters: this.#run.hyperparameters,
              isNoisy: runner.isNoisy,
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
