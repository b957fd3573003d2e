import { createPart } from '../../engine/part'

/**
 * The reader of numbers as people write them, which arrow keys move. Apart from the other parts, since some of them have
 * fields of numbers.
 */
export const numbers = createPart(() => import('../numbers'), { missing: null })
