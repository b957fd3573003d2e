/**
 * The reason that a descent ended. `step` is the t of the **w**ₜ at which the test fired: the last iterate stored, except
 * for `notFinite`, whose iterate is not stored.
 */
export interface StopReason {
  readonly kind:
    | 'notFinite'
    | 'diverged'
    | 'gradientNorm'
    | 'maxSteps'
    | 'stepSize'
    | 'lossChange'
    /** No step that can be told from none lowers f as far as the line search asks. */
    | 'lineSearchFailed'
    /** The Hessian there has no inverse, or none that rounding leaves any digit of, or is not finite. */
    | 'singularHessian'
  readonly step: number
}
