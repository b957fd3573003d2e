import { createPart } from '../engine/part'

/** The part that makes objectives of losses and data. */
export const overData = createPart(() => import('../experiment/over-data'), { missing: null })
