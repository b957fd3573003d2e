import { createPart } from '../../../engine/part'
import { sayMissing } from '../../startup/missing'

/** f along the step, which is loaded when it is first asked for. */
export const along = createPart(() => import('./along'), {
  missing: sayMissing('f along the step'),
})
