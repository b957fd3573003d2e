import { createPart } from '../../../engine/part'
import { sayMissing } from '../../startup/missing'

/** The part that shows what becomes of a run over two of its numbers, which is loaded when it is first asked for. */
export const tuning = createPart(() => import('./TuningPanel'), {
  missing: sayMissing('The map of η and β'),
})
