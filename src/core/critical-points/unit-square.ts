import type { DifferentiableFunction } from '../differentiable'
import type { Point, Viewport } from '../records/experiment'

/**
 * f over a viewport, in coordinates (u, v) that run from 0 to 1 across it: there lengths mean the same in every view.
 * `at` evaluates f and leaves its derivatives by u and v in the fields; it returns whether all of them are finite.
 */
export class UnitSquare {
  value = Number.NaN
  du = Number.NaN
  dv = Number.NaN
  duu = Number.NaN
  duv = Number.NaN
  dvv = Number.NaN
  /** Evaluations so far. */
  evaluations = 0
  readonly #out = new Float64Array(5)
  readonly #width: number
  readonly #height: number

  constructor(
    private readonly f: DifferentiableFunction,
    private readonly view: Viewport,
  ) {
    this.#width = view.x1 - view.x0
    this.#height = view.y1 - view.y0
  }

  point(u: number, v: number): Point {
    return [this.view.x0 + u * this.#width, this.view.y0 + v * this.#height]
  }

  valueAt(u: number, v: number): number {
    this.evaluations++
    return this.f.value(this.view.x0 + u * this.#width, this.view.y0 + v * this.#height)
  }

  at(u: number, v: number): boolean {
    this.evaluations++
    const out = this.#out
    const [width, height] = [this.#width, this.#height]
    this.value = this.f.hessian(this.view.x0 + u * width, this.view.y0 + v * height, out)
    this.du = out[0]! * width
    this.dv = out[1]! * height
    this.duu = out[2]! * width * width
    this.duv = out[3]! * width * height
    this.dvv = out[4]! * height * height
    const sum = this.value + this.du + this.dv + this.duu + this.duv + this.dvv
    return Number.isFinite(sum)
  }
}
