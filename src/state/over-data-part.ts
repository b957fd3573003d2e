import { createPart } from '../engine/part'

/** What makes objectives of losses and data. */
export const overData = createPart(() => import('../experiment/over-data'), { missing: null })
