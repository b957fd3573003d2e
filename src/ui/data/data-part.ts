import { createPart } from '../../engine/part'
import { sayMissing } from '../startup/missing'

/** The part that shows data, and takes those of people's own. */
export const dataPart = createPart(() => import('./data-tools'), {
  missing: sayMissing('What shows the data'),
})
