import { markerPath } from '../markers'
import type { Head } from './head'

/** Width of the rim in the paper's colour around the shape at the end of a path, in pixels. */
export const headCasing = 1.75
const markerArea = 100
const arrowhead = 'M5 0L-5 -5.5L-2.5 0L-5 5.5Z'

/** The run's marker, or an arrow to the right where the path has left the plot; around the origin. */
export function headShape({ kind, colour }: Pick<Head, 'kind' | 'colour'>): string {
  return kind === 'arrow' ? arrowhead : markerPath(colour, markerArea)
}
