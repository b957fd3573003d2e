import { createPart } from '../../../engine/part'
import { sayMissing } from '../../startup/missing'

/** The part that shows where every rate ends up, which is loaded when it is first asked for. */
export const limits = createPart(() => import('./LimitPanel'), {
  missing: sayMissing('Where every rate ends up'),
})
