import type { Viewport } from '../../core/records/experiment'
import { isUsableView } from '../../experiment/share-link/numbers'

/** Said of a list that was typed for a start and is none. */
export const noStart = 'A start is two numbers, such as 1.5, 2.'

/** Said of a list that was typed for a view and has too few numbers, or too many. */
export const noView = 'A view is two numbers for each axis, such as −6, 6.'

/** The reason that nothing can be drawn in a view; null where something can. */
export function viewFault(view: Viewport): string | null {
  if (view.x0 >= view.x1 || view.y0 >= view.y1)
    return 'An axis begins at its smaller end, and has two.'
  return isUsableView(view)
    ? null
    : 'The ends of the view would be too close together or too far apart to be drawn.'
}
