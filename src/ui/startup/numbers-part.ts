import { createPart } from '../../engine/part'

/** What reads numbers as people write them, and moves them by arrow keys. Apart from the other parts, since some of them have fields of numbers. */
export const numbers = createPart(() => import('../numbers'), { missing: null })
