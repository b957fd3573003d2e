/**
 * Why a descent ended. `step` is the t of the **w**ₜ at which the test fired: the last iterate stored, except
 * for `notFinite`, whose iterate is not stored.
 */
export interface StopReason {
  readonly kind: 'notFinite' | 'diverged' | 'gradientNorm' | 'maxSteps' | 'stepSize' | 'lossChange'
  readonly step: number
}
