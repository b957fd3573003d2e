import { createPart } from '../engine/part'

/** The part that fits small, good and large to a start that has moved. */
export const refitting = createPart(() => import('./actions/refit'), { missing: null })
