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
 * A descent under way. Iterate t is entry t & `mask` of each column: with everything kept the columns are powers
 * of two that double when full, with only the last one kept they have length 1. So both share one loop.
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

  readonly #keep: Keep
  readonly #objective: DifferentiableFunction
  readonly #radius: number
  readonly #rule: StoppingRule
  readonly #method: Method
  readonly #run: Run
  readonly #hyperparameters: Readonly<Record<string, number>>
  readonly #state: Float64Array

  /** Throws a RangeError when the method is unknown, or η not in (0, ∞). */
  constructor(objective: Objective, run: Run, start: Point, rule: StoppingRule, keep: Keep) {
    const method = findMethod(run.method)
    if (!method) throw new RangeError(`run.method: no id '${run.method}' in the registry`)
    if (!(run.learningRate > 0 && run.learningRate < Infinity)) {
      throw new RangeError(`run.learningRate: expected a number in (0, ∞), got ${run.learningRate}`)
    }
    this.#keep = keep
    this.#objective = objective.f
    this.#radius = divergenceRadius(objective.domain)
    this.#rule = rule
    this.#method = method
    this.#run = run
    this.#hyperparameters = { ...method.defaults, ...run.hyperparameters }
    this.#state = method.init()

    const length = keep === 'all' ? 256 : 1
    this.x = new Float64Array(length)
    this.y = new Float64Array(length)
    this.f = new Float64Array(length)
    this.dfdx = new Float64Array(length)
    this.dfdy = new Float64Array(length)

    const gradient = new Float64Array(2)
    const [x, y] = start
    const f = objective.f.gradient(x, y, gradient)
    if (allFinite(x, y, f, gradient)) this.#store(x, y, f, gradient)
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
    const learningRate = this.#run.learningRate
    const radius = this.#radius
    const { gradient: flat, step: still, loss: level, maxSteps } = this.#rule
    const gradient = new Float64Array(2)
    const update = new Float64Array(2)

    let t = this.count - 1
    const last = t & (this.x.length - 1)
    let x = this.x[last]!
    let y = this.y[last]!
    let f = this.f[last]!
    gradient[0] = this.dfdx[last]!
    gradient[1] = this.dfdy[last]!

    for (let taken = 0; taken < steps; taken++) {
      if (norm(x, y) > radius) return { kind: 'diverged', step: t }
      if (flat > 0 && norm(gradient[0]!, gradient[1]!) <= flat)
        return { kind: 'gradientNorm', step: t }
      if (t === maxSteps) return { kind: 'maxSteps', step: t }

      method.step(gradient, state, learningRate, hyperparameters, update)
      const nextX = x + update[0]!
      const nextY = y + update[1]!
      const nextF = objective.gradient(nextX, nextY, gradient)
      t++
      if (!allFinite(nextX, nextY, nextF, gradient)) return { kind: 'notFinite', step: t }
      this.#store(nextX, nextY, nextF, gradient)

      if (still > 0 && norm(nextX - x, nextY - y) <= still) return { kind: 'stepSize', step: t }
      if (level > 0 && Math.abs(nextF - f) <= level) return { kind: 'lossChange', step: t }
      x = nextX
      y = nextY
      f = nextF
    }
    return null
  }

  #store(x: number, y: number, f: number, gradient: Float64Array): void {
    if (this.count === this.x.length && this.#keep === 'all') this.#grow()
    const index = this.count & (this.x.length - 1)
    this.x[index] = x
    this.y[index] = y
    this.f[index] = f
    this.dfdx[index] = gradient[0]!
    this.dfdy[index] = gradient[1]!
    this.count++
  }

  #grow(): void {
    this.x = doubled(this.x)
    this.y = doubled(this.y)
    this.f = doubled(this.f)
    this.dfdx = doubled(this.dfdx)
    this.dfdy = doubled(this.dfdy)
  }
}

function doubled(column: Float64Array): Float64Array {
  const longer = new Float64Array(2 * column.length)
  longer.set(column)
  return longer
}

function allFinite(x: number, y: number, f: number, gradient: Float64Array): boolean {
  return (
    Number.isFinite(x) &&
    Number.isFinite(y) &&
    Number.isFinite(f) &&
    Number.isFinite(gradient[0]) &&
    Number.isFinite(gradient[1])
  )
}
