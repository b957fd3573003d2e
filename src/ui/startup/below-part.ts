import { createPart } from '../../engine/part'

/** What stands below the player; loaded while the first contours and paths are made, which it is no part of. Apart from the other parts, since it uses some of them. */
export const below = createPart(() => import('../below/Below'), {
  missing: 'What stands below the plots could not be loaded. Reload the page to try again.',
})
