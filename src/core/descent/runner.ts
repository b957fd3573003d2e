import type { Objective } from '../objective'
import type { Columns } from '../records/columns'
import type { Point, Run, StoppingRule } from '../records/experiment'
import { norm } from '../records/norm'
import type { StopReason } from '../records/stop-reason'
import { compiledLoop } from './compiled-loop'
import { drawsOf } from './draws'
import { interpretingLoop } from './interpreting-loop'
import { type Limits, type Loop, limitsOf, standing } from './loop'
import { checkLearningRate, type PreparedRun, prepareRun } from './prepared-run'
import { memorySize } from './stepping'
import { divergenceRadius } from './stopping'

/**
 * The end of a descent, and the reason: its last iterate with f and ∇f there, all NaN where there
 * is none.
 */
export interface Ending {
  readonly x: number
  readonly y: number
  readonly f: number
  readonly dfdx: number
  readonly dfdy: number
  readonly stop: StopReason
}

/**
 * Descents on one objective by one run's method, one after another: made once, started as often as wanted. Nothing is
 * compiled or allocated at a start, nor at a step where the loop is compiled.
 */
export class Runner {
  readonly #objective: Objective
  readonly #run: PreparedRun
  readonly #rule: StoppingRule
  /** Limits of a descent from the start. */
  #limits: Limits
  readonly #loop: Loop
  /** Made when it is first wanted. */
  #recordingLoop: Loop | null = null
  readonly #now: Float64Array
  readonly #gradient = new Float64Array(2)
  readonly #ending = {
    x: Number.NaN,
    y: Number.NaN,
    f: Number.NaN,
    dfdx: Number.NaN,
    dfdy: Number.NaN,
    stop: { kind: 'maxSteps' as StopReason['kind'], step: 0 },
  }
  #stopped = false

  /** Throws a RangeError when the run is not possible; see `prepareRun`. */
  constructor(objective: Objective, run: Run, stopping: StoppingRule) {
    this.#objective = objective
    this.#run = prepareRun(run)
    const { domain } = objective
    this.#rule = stopping
    this.#limits = limitsOf(stopping, divergenceRadius(domain, [domain.x0, domain.y0]))
    this.#loop = this.#looped(false)
    this.#now = new Float64Array(standing.memory + memorySize(this.#run))
  }

  /** Begins anew at (x, y). Throws a RangeError unless η is in (0, ∞). */
  start(x: number, y: number, learningRate = this.#run.learningRate): void {
    checkLearningRate(learningRate)
    const now = this.#now
    now.fill(0)
    now[standing.x] = x
    now[standing.y] = y
    now[standing.learningRate] = learningRate
    now[standing.lowest] = Infinity
    this.#stopped = false
    const radius = divergenceRadius(this.#objective.domain, [x, y])
    if (radius !== this.#limits.radius) this.#limits = limitsOf(this.#rule, radius)
  }

  /** Whether what steps see of f is up to chance. */
  get isNoisy(): boolean {
    return drawsOf(this.#run.chance, this.#objective.given.rows) !== null
  }

  /** Whether steps see anything but f itself, which is recorded then. */
  get seesEstimate(): boolean {
    return this.isNoisy || this.#run.clip !== null
  }

  /** t of the iterate reached. */
  get step(): number {
    return this.#now[standing.step]!
  }

  /** The least f of the iterates so far; ∞ before the first. */
  get lowest(): number {
    return this.#now[standing.lowest]!
  }

  /** The iterate at which f or ∇f is not finite, of a descent that ended by `notFinite`. */
  get rejected(): Point {
    return [this.#now[standing.x]!, this.#now[standing.y]!]
  }

  /** The length ‖Δ**w**‖₂ of the last step of a descent that ended by `maxSteps`. */
  get lastStep(): number {
    const now = this.#now
    return norm(
      now[standing.x]! - now[standing.previousX]!,
      now[standing.y]! - now[standing.previousY]!,
    )
  }

  /**
   * Takes at most `steps` steps (refused trials of a line search count as well), and says whether the descent has ended;
   * then its end is in `ending`. Iterates are written to `columns`, **w**ₜ to entry
   * t − `origin`, where there is room for that many more.
   */
  advance(steps: number, columns: Columns | null = null, origin = 0): boolean {
    if (this.#stopped) return true
    const end = Math.min(this.step + steps, this.#limits.maxSteps)
    if (columns) this.#recordingLoop ??= this.#looped(true)
    this.#now[standing.origin] = origin
    const loop = columns ? this.#recordingLoop! : this.#loop
    const kind = loop(this.#now, this.#limits, end, columns)
    if (kind === null) return false
    this.#stopped = true
    this.#close(kind)
    return true
  }

  /** The standing of the descent between two calls of `advance`, for `resume`. */
  snapshot(): Float64Array {
    return this.#now.slice()
  }

  /** Goes on from a snapshot of a descent on the same objective by the same method, at the same rate. */
  resume(snapshot: Float64Array): void {
    this.#now.set(snapshot)
    this.#stopped = false
  }

  /** The ending of the last descent: overwritten by the next one. */
  get ending(): Ending {
    return this.#ending
  }

  #looped(recording: boolean): Loop {
    const objective = this.#objective
    return (
      compiledLoop(objective, this.#run, this.#limits, recording) ??
      interpretingLoop(objective, this.#run)
    )
  }

  #close(kind: StopReason['kind']): void {
    const now = this.#now
    const ending = this.#ending
    ending.stop.kind = kind
    ending.stop.step = this.step
    if (kind !== 'notFinite') {
      ending.x = now[standing.x]!
      ending.y = now[standing.y]!
      ending.f = now[standing.loss]!
      ending.dfdx = now[standing.dfdx]!
      ending.dfdy = now[standing.dfdy]!
      return
    }
    // The last iterate is the one before, NaN where there is none, at which f and ∇f are the same once more.
    const x = now[standing.previousX]!
    const y = now[standing.previousY]!
    const known = this.step > 0
    ending.x = x
    ending.y = y
    ending.f = known ? this.#objective.f.gradient(x, y, this.#gradient) : Number.NaN
    ending.dfdx = known ? this.#gradient[0]! : Number.NaN
    ending.dfdy = known ? this.#gradient[1]! : Number.NaN
  }
}
