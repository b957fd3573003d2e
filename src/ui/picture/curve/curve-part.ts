import { createPart } from '../../../engine/part'
import { sayMissing } from '../../startup/missing'

/** The curve of a formula in one variable and the offer of it, loaded with the first such formula. */
export const curvePart = createPart(() => import('./CurvePlace'), {
  missing: sayMissing('The curve of f'),
})
