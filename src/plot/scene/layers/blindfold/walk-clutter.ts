import { type Clutter, pathClutter } from '../../clutter'
import type { TracedPath } from '../../paths/trace'
import type { Projection } from '../../projection'

/** Room around a walk's start, where its name is, in pixels. */
const startRoom = { x: 56, y: 14 } as const

/** The steps of the walks, and their starts, each as bad as a few steps. */
export function walkClutter(walks: readonly TracedPath[], projection: Projection): Clutter {
  const steps = pathClutter(walks, projection)
  const starts = walks.flatMap(({ x, y }) =>
    x.length > 0 ? [[projection.x(x[0]!), projection.y(y[0]!)] as const] : [],
  )
  return (rectangle) => {
    const { x0, x1, y0, y1 } = rectangle
    const hidden = starts.filter(
      ([x, y]) =>
        x0 < x + startRoom.x &&
        x1 > x - startRoom.x &&
        y0 < y + startRoom.y &&
        y1 > y - startRoom.y,
    )
    return steps(rectangle) + 4 * hidden.length
  }
}
