import { criticalPoint, eigenvalues, norm } from '../curvature'
import type { Ends } from '../ends'
import { nearest, reach } from '../minima'
import type { Objective } from '../objective'
import type { KnownMinimum } from '../objectives/objective'
import { diagonal } from '../stopping'
import type { Verdict } from '../verdict'
import { mostMinima } from './outcomes'
import { Places } from './places'

/** The minima in which descents end: first the record's, the global ones before the local ones, then those found. */
export class MinimaFound {
  readonly minima: KnownMinimum[]
  /** How many of them are the record's. */
  readonly known: number
  /** Minima of one objective that are no farther apart are the same. */
  readonly tolerance: number
  readonly #objective: Objective
  readonly #places: Places
  readonly #derivatives = new Float64Array(5)

  constructor(objective: Objective) {
    this.#objective = objective
    this.minima = [...objective.globalMinima, ...objective.localMinima]
    this.known = this.minima.length
    this.tolerance = 1e-6 * diagonal(objective.domain)
    this.#places = new Places(this.tolerance)
    for (const { at } of this.minima) this.#places.add(...at)
  }

  /** The index of the minimum in which a descent ended that was judged so; −1 when in none. */
  indexOf({ last }: Ends, verdict: Verdict): number {
    const { x, y } = last
    // The second derivatives cannot tell at a kink, or where f is flatter than a paraboloid; the record can.
    if (verdict.kind === 'flat') return this.#places.find(x, y)
    if (verdict.kind !== 'converged') return -1

    const [low] = this.#curvatureAt(x, y)
    const distance = reach(norm(last.dfdx, last.dfdy), low, diagonal(this.#objective.domain))
    if (verdict.minimum === 'lowest' || verdict.minimum === 'oneOfSeveral')
      return this.minima.indexOf(nearest(this.#objective.globalMinima, x, y, distance)!)

    const found = this.#polish(x, y, distance)
    if (!found) return -1
    const listed = this.#places.find(...found.at)
    if (listed >= 0 || this.minima.length === mostMinima) return listed
    this.#places.add(...found.at)
    return this.minima.push(found) - 1
  }

  /**
   * The minimum itself, by Newton's method. Null where H is not positive definite on the way or at the end, as on a line of
   * minima, none of which is one by itself, and where the way leads farther than `distance`.
   */
  #polish(fromX: number, fromY: number, distance: number): KnownMinimum | null {
    const derivatives = this.#derivatives
    let [x, y] = [fromX, fromY]
    // Where f is as flat as x⁴, a step takes off a third of the error.
    for (let step = 0; step < 60; step++) {
      const curvature = this.#curvatureAt(x, y)
      if (criticalPoint(curvature, 0) !== 'minimum') return null
      const [gx, gy, fxx, fxy, fyy] = derivatives as unknown as Derivatives
      const determinant = fxx * fyy - fxy * fxy
      const dx = (fxy * gy - fyy * gx) / determinant
      const dy = (fxy * gx - fxx * gy) / determinant
      const length = norm(dx, dy)
      if (!(norm(x + dx - fromX, y + dy - fromY) <= distance)) return null
      x += dx
      y += dy
      if (length <= 1e-15 * Math.max(norm(x, y), this.tolerance)) break
    }
    const isMinimum = criticalPoint(this.#curvatureAt(x, y), 0) === 'minimum'
    return isMinimum ? { at: [x, y], f: this.#objective.f.value(x, y) } : null
  }

  #curvatureAt(x: number, y: number): readonly [low: number, high: number] {
    this.#objective.f.hessian(x, y, this.#derivatives)
    return eigenvalues(this.#derivatives[2]!, this.#derivatives[3]!, this.#derivatives[4]!)
  }
}

type Derivatives = readonly [gx: number, gy: number, fxx: number, fxy: number, fyy: number]
