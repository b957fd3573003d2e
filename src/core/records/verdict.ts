import type { Point } from './experiment'

/**
 * The reason that a place at which ∇f is small is none of those that have a name: H does not exist (`noHessian`); f
 * flattens out outwards, and there is no critical point to come to (`tail`); f differs all around by less than
 * the rounding of its usual size (`level`); f is lower near by (`lower`); or f slopes on, be it less than was asked (`sloping`).
 */
export type FlatReason = 'noHessian' | 'tail' | 'level' | 'lower' | 'sloping'

/**
 * The kind of gap between two iterates where f is not continuous on the way from one to the other.
 */
export type Leap = 'pole' | 'jump'

/**
 * The verdict on a run, as a teacher would put it; the numbers it speaks of are the trajectory's own. Section 8 of the
 * design has them in order.
 */
export type Verdict =
  | {
      readonly kind: 'converged'
      /**
       * `lowest`: the one global minimum, known beforehand or because f is proven convex; `oneOfSeveral`: one of `lowestCount`
       * equally low known minima; `localOnly`: a lower one is known; `unknown`: nobody knows the global minimum.
       */
      readonly minimum: 'lowest' | 'oneOfSeveral' | 'localOnly' | 'unknown'
      readonly lowestCount: number
    }
  /** Minima form a curve here. `convex`: f is convex, so that nothing is lower. */
  | { readonly kind: 'onValleyFloor'; readonly convex: boolean }
  /** The gradient is below its threshold, but the minimum there is `distance` away. */
  | { readonly kind: 'belowThreshold'; readonly minimum: Point; readonly distance: number }
  | { readonly kind: 'atSaddle' }
  | { readonly kind: 'atMaximum' }
  | { readonly kind: 'flat'; readonly why: FlatReason }
  /** f seems unbounded below from there: the gradient flow runs off as well. */
  | { readonly kind: 'runsOffDownhill' }
  /** A run that went off downhill where small rates settle. */
  | { readonly kind: 'overshot' }
  | { readonly kind: 'diverged' }
  | { readonly kind: 'leftDomain' }
  | { readonly kind: 'stoppedEarly' }
  /** The steps have become too small to move **w**. */
  | { readonly kind: 'standsStill' }
  /** f rises from window to window, and has not diverged yet. */
  | { readonly kind: 'growing' }
  | { readonly kind: 'crawling'; readonly zigzagging: boolean }
  | { readonly kind: 'oscillating' }
  /** A run with batches or noise that no longer falls: it stays about a place, as far from it as the noise throws it. */
  | { readonly kind: 'inNoiseBall' }
  /** f goes up and down, and not as one that goes on like that: whether it settles cannot be told. */
  | { readonly kind: 'unsettled' }
  /**
   * A run that oscillates, but to and fro across places where f is not defined, or jumps: no slope that it overshoots leads
   * there.
   */
  | { readonly kind: 'leaping'; readonly across: Leap }
