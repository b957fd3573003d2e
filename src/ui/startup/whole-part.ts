import { createPart } from '../../engine/part'

/**
 * The rest of the page: player, sliders, verdicts, chart and numbers, loaded while the first contours and paths are made,
 * which it is no part of. Apart from the other parts, since it uses some of them.
 */
export const whole = createPart(() => import('../whole'), {
  missing: 'What stands around the plots could not be loaded. Reload the page to try again.',
})
