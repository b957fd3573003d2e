/** Instead of a period: the last iterates do not repeat. */
export const restless = 0
/** Instead of a period: the run left, or f is no number where it went. */
export const escaped = 255
/** Instead of a period: the Hessian became singular, so that there is no Newton step. */
export const stepless = 254
/** Iterates of each run of a limit set that are kept. */
export const kept = 64
