import { createPart } from '../../engine/part'
import { sayMissing } from './missing'

/**
 * Forms that are opened: the formula field, and the menus of methods, runs and figures. Apart from the other parts, since
 * it uses one of them.
 */
export const forms = createPart(() => import('../forms'), {
  missing: sayMissing('What was opened'),
})
