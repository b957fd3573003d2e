import type { Point, Viewport } from '../records/experiment'
import type { ObjectiveGroup } from './groups'

export interface KnownMinimum {
  readonly at: Point
  readonly f: number
  /**
   * `interior` when left out: f is twice differentiable there and ∇f is 0. `boundary`: on the edge of the domain, where
   * ∇f points out of it. `kink`: the formula has no Hessian there.
   */
  readonly kind?: 'interior' | 'boundary' | 'kink'
}

/** A test function: one line of maths and what is known about it. */
export interface ObjectiveRecord {
  readonly id: string
  readonly name: string
  readonly group: ObjectiveGroup
  /** In `parameters`, in the syntax of typed formulas. */
  readonly formula: string
  readonly parameters: readonly [string, string]
  /** The rectangle in which the literature looks at it, and the yardstick of divergence. */
  readonly domain: Viewport
  /** The first viewport, where the whole domain would hide what there is to see. */
  readonly view?: Viewport
  /** A start from which a small, a good and a large learning rate tell three different stories, where one can. */
  readonly start: Point
  /** Enough steps for a good rate to converge from `start`, and few enough for a small one to be seen failing. */
  readonly steps: number
  /** Empty when f has none. To double precision. */
  readonly globalMinima: readonly KnownMinimum[]
  /** The local minima of the domain that are not global, as far as they are known. */
  readonly localMinima: readonly KnownMinimum[]
  readonly convex: boolean
  /** One sentence on what the surface teaches. */
  readonly lesson: string
  readonly sources: readonly string[]
}
