import { createPart } from '../../engine/part'
import { sayMissing } from './missing'

/** What is opened: the formula field, and what the menus of methods, runs and figures hold. Apart from the other parts, since it uses one of them. */
export const forms = createPart(() => import('../forms'), {
  missing: sayMissing('What was opened'),
})
