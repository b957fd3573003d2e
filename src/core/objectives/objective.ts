import type { Point, Viewport } from '../experiment'

export interface KnownMinimum {
  readonly at: Point
  readonly f: number
}

/** A test function: one line of maths and what is known about it. */
export interface ObjectiveRecord {
  readonly id: string
  readonly name: string
  /** In `parameters`, in the syntax of typed formulas. */
  readonly formula: string
  readonly parameters: readonly [string, string]
  /** Where the literature looks at it; the first viewport, and the yardstick of divergence. */
  readonly domain: Viewport
  /** A start from which a small, a good and a large learning rate tell three different stories. */
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
