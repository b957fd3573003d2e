import type { KnownMinimum } from '../objectives/objective'
import type { Constants, Point, Viewport } from './experiment'

/** The words by which an objective is referred to in a link; those of another kind of objective are left out. */
export interface ObjectiveWords {
  /** An id of the catalogue. */
  readonly surface?: string
  /** A formula as a person typed it. */
  readonly f?: string
  /** Values of the constants in the formula, where it has any. */
  readonly let?: Constants
}

/** The facts of an objective that are known before anything has been computed of it. */
export interface ObjectiveDescription {
  /** The same for the same objective, and for no other. */
  readonly key: string
  readonly words: ObjectiveWords
  /** The name of the surface; of a typed formula, which has no other, the formula. */
  readonly name: string
  /** In `parameters`, in the syntax of typed formulas. */
  readonly formula: string
  readonly parameters: readonly [string, string]
  /** The yardstick of divergence, whatever the viewport. */
  readonly domain: Viewport
  /** The first viewport, and the one to go back to. */
  readonly view: Viewport
  /** Whether domain and minima are what a record knows: nothing is known of a typed formula. */
  readonly studied: boolean
  readonly globalMinima: readonly KnownMinimum[]
  readonly localMinima: readonly KnownMinimum[]
  /** One sentence on what it teaches; null where nobody has written one. */
  readonly lesson: string | null
  /** Null where one has to be looked for. */
  readonly start: Point | null
  readonly steps: number
}
