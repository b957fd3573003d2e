import { norm } from './curvature'
import type { DifferentiableFunction } from './differentiable'
import type { Point, Run, StoppingRule } from './experiment'
import type { Method } from './methods/method'
import { findMethod } from './methods/registry'
import type { Objective } from './objective'
import { divergenceRadius, type StopReason } from './stopping'

/** What a descent stores of its iterates: all of them, or none but the last. */
export type Keep = 'all' | 'last'

/**
 * A descent under way. Iterate t is entry t of each column, or with only the last one kept entry 0: t & `mask`
 * serves both, so that there is one loop.
 */
export class Descending {
  x: Float64Array
  y: Float64Array
  f: Float64Array
  dfdx: Float64Array
  dfdy: Float64Array
  /** Iterates stored so far, were all of them kept. */
  count = 0
  stop: StopReason | null = null
  /** Entry 0: the least f of the iterates since it was last set to ∞, or since the start. */
  readonly lowest = new Float64Array(1)
  /** The iterate at which f or ∇f was not finite, once that has ended the descent after its start. */
  rejected: Point | null = null

  readonly #mask: number
  readonly #objective: DifferentiableFunction
  readonly #radius: number
  readonly #rule: StoppingRule
  readonly #method: Method
  readonly #learningRate: number
  readonly #hyperparameters: Readonly<Record<string, number>>
  readonly #state: Float64Array

  /** Throws a RangeError when the method is unknown, or η not in (0, ∞). */
  constructor(objective: Objective, run: Run, start: Point, rule: StoppingRule, keep: Keep) {
    const method = findMethod(run.method)
    if (!method) throw new RangeError(`run.method: no id '${run.method}' in the registry`)
    if (!(run.learningRate > 0 && run.learningRate < Infinity)) {
      throw new RangeError(`run.learningRate: expected a number in (0, ∞), got ${run.learningRate}`)
    }
    this.#mask = keep === 'all' ? -1 : 0
    this.#objective = objective.f
    this.#radius = divergenceRadius(objective.domain)
    this.#rule = rule
    this.#method = method
    this.#learningRate = run.learningRate
    this.#hyperparameters = { ...method.defaults, ...run.hyperparameters }
    this.#state = method.init()

    const gradient = new Float64Array(2)
    const [x, y] = start
    const f = objective.f.gradient(x, y, gradient)
    this.x = Float64Array.of(x)
    this.y = Float64Array.of(y)
    this.f = Float64Array.of(f)
    this.dfdx = gradient.slice(0, 1)
    this.dfdy = gradient.slice(1)
    this.lowest[0] = f
    if (allFinite(x, y, f, gradient)) this.count = 1
    else this.stop = { kind: 'notFinite', step: 0 }
  }

  /** Takes at most `steps` steps. Afterwards `stop` says whether and why the descent has ended. */
  advance(steps: number): void {
    this.stop ??= this.#iterate(steps)
  }

  #iterate(steps: number): StopReason | null {
    const objective = this.#objective
    const method = this.#method
    const state = this.#state
    const hyperparameters = this.#hyperparameters
    const learningRate = this.#learningRate
    const radius = this.#radius
    const mask = this.#mask
    const lowest = this.lowest
    const { gradient: flat, step: still, loss: level, maxSteps } = this.#rule
    const gradient = new Float64Array(2)
    const update = new Float64Array(2)
    const end = Math.min(this.count + steps, maxSteps + 1)
    if (mask !== 0) this.#makeRoom(end)
    const { x: xs, y: ys, f: fs, dfdx, dfdy } = this

    let t = this.count - 1
    let x = xs[t & mask]!
    let y = ys[t & mask]!
    let f = fs[t & mask]!
    gradient[0] = dfdx[t & mask]!
    gradient[1] = dfdy[t & mask]!

    for (;;) {
      if (norm(x, y) > radius) return { kind: 'diverged', step: t }
      if (flat > 0 && norm(gradient[0]!, gradient[1]!) <= flat)
        return { kind: 'gradientNorm', step: t }
      if (t === maxSteps) return { kind: 'maxSteps', step: t }
      if (this.count === end) return null

      method.step(gradient, state, learningRate, hyperparameters, update)
      const nextX = x + update[0]!
      const nextY = y + update[1]!
      const nextF = objective.gradient(nextX, nextY, gradient)
      t++
      if (!allFinite(nextX, nextY, nextF, gradient)) {
        this.rejected = [nextX, nextY]
        return { kind: 'notFinite', step: t }
      }
      xs[t & mask] = nextX
      ys[t & mask] = nextY
      fs[t & mask] = nextF
      dfdx[t & mask] = gradient[0]!
      dfdy[t & mask] = gradient[1]!
      this.count = t + 1
      if (nextF < lowest[0]!) lowest[0] = nextF

      if (still > 0 && norm(nextX - x, nextY - y) <= still) return { kind: 'stepSize', step: t }
      if (level > 0 && Math.abs(nextF - f) <= level) return { kind: 'lossChange', step: t }
      x = nextX
      y = nextY
      f = nextF
    }
  }

  /** At least doubles, so that copying costs a constant a step; never beyond what `maxSteps` can fill. */
  #makeRoom(needed: number): void {
    if (needed <= this.x.length) return
    const length = Math.min(Math.max(needed, 2 * this.x.length), this.#rule.maxSteps + 1)
    this.x = longer(this.x, length)
    this.y = longer(this.y, length)
    this.f = longer(this.f, length)
    this.dfdx = longer(this.dfdx, length)
    this.dfdy = longer(this.dfdy, length)
  }
}

function longer(column: Float64Array, length: number): Float64Array {
  const copy = new Float64Array(length)
  copy.set(column)
  return copy
}

/** v − v is 0 for a finite v and NaN for any other: one test for all five. */
function allFinite(x: number, y: number, f: number, gradient: Float64Array): boolean {
  const dx = gradient[0]!
  const dy = gradient[1]!
  return x - x + (y - y) + (f - f) + (dx - dx) + (dy - dy) === 0
}
