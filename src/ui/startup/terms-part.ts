import { createPart } from '../../engine/part'
import { alive } from './alive'

/**
 * The finder of terms in a sentence; where it cannot be had, they are plain words. Apart from the other parts, which tell
 * sentences too.
 */
export const termWriter = createPart(() => import('../glossary/write-terms'), {
  missing: null,
  when: () => alive,
})
