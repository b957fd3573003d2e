import { createPart } from '../../engine/part'
import { alive } from './alive'

/**
 * The meanings of the page's words, on cards. Apart from the other parts, since it uses one of
 * them.
 */
export const glossary = createPart(() => import('../glossary/TermCards'), {
  missing: null,
  when: () => alive,
})
