import { diagonal } from '../descent/stopping'
import type { Objective } from '../objective'
import type { KnownMinimum } from '../objectives/objective'
import type { Point } from '../records/experiment'
import { mostMinima } from '../records/survey/outcomes'
import { Places } from '../records/survey/places'
import type { Iterate } from '../verdict/ends'
import type { Judgement } from '../verdict/judgement'

/** The minima in which descents end: first the record's, the global ones before the local ones, then those found. */
export class MinimaFound {
  readonly minima: KnownMinimum[]
  /** Number of them that are the record's. */
  readonly known: number
  /** Minima of one objective that are no farther apart are the same. */
  readonly tolerance: number
  readonly #objective: Objective
  readonly #places: Places

  constructor(objective: Objective) {
    this.#objective = objective
    this.minima = [...objective.globalMinima, ...objective.localMinima]
    this.known = this.minima.length
    this.tolerance = 1e-6 * diagonal(objective.domain)
    this.#places = new Places(this.tolerance)
    for (const { at } of this.minima) this.#places.add(...at)
  }

  /** The index of the minimum in which a descent ended that was judged so; −1 when in none. */
  indexOf({ x, y }: Iterate, { verdict, at }: Judgement): number {
    // The second derivatives cannot tell at a kink; the record can.
    if (verdict.kind === 'flat') return this.#places.find(x, y)
    return at ? this.#listed(at) : -1
  }

  #listed(at: Point): number {
    const listed = this.#places.find(...at)
    if (listed >= 0 || this.minima.length === mostMinima) return listed
    this.#places.add(...at)
    return this.minima.push({ at, f: this.#objective.f.value(...at) }) - 1
  }
}
