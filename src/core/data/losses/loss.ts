import type { LossId } from '../../records/loss-names'
import type { Frame, Measures } from '../measures'

/**
 * A loss: what one row of data is charged, as one line of mathematics, and what is known about its
 * mean.
 */
export interface LossRecord {
  readonly id: LossId
  /** In `parameters` and the columns x (x1 and x2 where there are two inputs) and y, in the syntax of typed formulas. */
  readonly sample: string
  /** Logarithm of the odds where the model is the probability of class 1; absent where y is predicted itself. */
  readonly logOdds?: string
  readonly parameters: readonly [string, string]
  readonly inputs: 1 | 2
  /** Whether y is a number, or a class that is 0 or 1. */
  readonly target: 'numbers' | 'classes'
  /** The id of the data set to begin with. */
  readonly data: string
  /** The frame in which to look at the loss, and the start. */
  readonly frame: (measures: Measures) => Frame
  /** Whether its mean is convex on any data. */
  readonly convex: boolean
  /** One sentence on what it teaches. */
  readonly lesson: string
  readonly sources: readonly string[]
}
