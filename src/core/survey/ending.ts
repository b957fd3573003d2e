import { norm } from '../curvature'
import { Descending } from '../descending'
import { type Ends, type Iterate, lastFifth, type Unfinished } from '../ends'
import type { Point, Run, StoppingRule } from '../experiment'
import type { Objective } from '../objective'

/** Descents by one run's method, one after another, each to its end, of which only what decides the verdict is kept. */
export class Endings {
  readonly #objective: Objective
  readonly #run: Run
  readonly #stopping: StoppingRule
  #descending: Descending
  #first: Iterate
  #lowestBefore = Infinity
  #previous: Point = [Number.NaN, Number.NaN]

  /** Throws a RangeError as `descend` does. */
  constructor(objective: Objective, run: Run, stopping: StoppingRule) {
    this.#objective = objective
    this.#run = run
    this.#stopping = stopping
    this.#descending = new Descending(objective, run, [0, 0], stopping, 'last')
    this.#first = iterate(this.#descending)
  }

  begin(start: Point, learningRate: number): void {
    const run = { ...this.#run, learningRate }
    this.#descending = new Descending(this.#objective, run, start, this.#stopping, 'last')
    this.#first = iterate(this.#descending)
  }

  /** The t of the last iterate. */
  get step(): number {
    return this.#descending.stop?.step ?? this.#descending.count - 1
  }

  /** Takes at most `steps` steps; true once the descent has ended. */
  advance(steps: number): boolean {
    const descending = this.#descending
    const { maxSteps } = this.#stopping
    const late = maxSteps + 1 - lastFifth(maxSteps + 1)
    let left = steps
    while (!descending.stop && left > 0) {
      const { count } = descending
      if (count === late) {
        this.#lowestBefore = descending.lowest[0]!
        descending.lowest[0] = Infinity
      }
      if (count === maxSteps) this.#previous = [descending.x[0]!, descending.y[0]!]
      const pause = count < late ? late : count < maxSteps ? maxSteps : maxSteps + 1
      const part = Math.min(left, pause - count)
      descending.advance(part)
      left -= part
    }
    return descending.stop !== null
  }

  /** Of a descent that has ended. */
  ends(): Ends {
    const { stop, rejected } = this.#descending
    if (!stop) throw new RangeError('ends: the descent is still under way')
    const last = iterate(this.#descending)
    const unfinished = stop.kind === 'maxSteps' ? this.#unfinished(last) : null
    return { stop, first: this.#first, last, rejected, unfinished }
  }

  #unfinished(last: Iterate): Unfinished {
    const [x, y] = this.#previous
    return {
      stillFalling: this.#descending.lowest[0]! < this.#lowestBefore,
      // Nobody asks a survey how a descent crawls.
      zigzagging: false,
      lastStep: norm(last.x - x, last.y - y),
    }
  }
}

function iterate({ x, y, f, dfdx, dfdy, count }: Descending): Iterate {
  const last = (column: Float64Array) => (count > 0 ? column[0]! : Number.NaN)
  return { x: last(x), y: last(y), f: last(f), dfdx: last(dfdx), dfdy: last(dfdy) }
}
