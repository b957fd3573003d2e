import { eigenvalues } from '../curvature/curvature'
import { diagonal } from '../descent/stopping'
import type { Objective } from '../objective'
import type { KnownMinimum } from '../objectives/objective'
import { norm } from '../records/norm'
import { mostMinima } from '../records/survey/outcomes'
import { Places } from '../records/survey/places'
import type { Ends } from '../verdict/ends'
import { nearest, reach } from '../verdict/minima'
import { polishMinimum } from '../verdict/polish'
import type { Verdict } from '../verdict/verdict'

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

    const { f } = this.#objective
    const at = polishMinimum(f, [x, y], distance, this.tolerance)
    if (!at) return -1
    const listed = this.#places.find(...at)
    if (listed >= 0 || this.minima.length === mostMinima) return listed
    this.#places.add(...at)
    return this.minima.push({ at, f: f.value(...at) }) - 1
  }

  #curvatureAt(x: number, y: number): readonly [low: number, high: number] {
    this.#objective.f.hessian(x, y, this.#derivatives)
    return eigenvalues(this.#derivatives[2]!, this.#derivatives[3]!, this.#derivatives[4]!)
  }
}
