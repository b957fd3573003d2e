import { sayMissing } from './missing'
import { createPart } from './part'

/** Forms that are opened: the formula field, and what there is to choose about a method. Apart from the other parts, since it uses one of them. */
export const forms = createPart(() => import('../forms'), {
  missing: sayMissing('The form'),
})
