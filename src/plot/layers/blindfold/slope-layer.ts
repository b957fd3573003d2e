import { stepArrows } from '../../paths/step-arrows'
import type { PlotLayer } from '../../plot-layer'
import { type Clutter, pathClutter } from '../../scene/clutter'
import type { PlotStep } from '../../scene/paths/step-arrows'
import type { Projection } from '../../scene/projection'
import type { Walk } from './uncovering'

/** The slope under the feet of each walker, the last on top. */
export interface SlopeLayer extends PlotLayer {
  setSlopes(slopes: readonly PlotStep[]): void
  /** What the numbers should not hide. */
  setWalks(walks: readonly Walk[]): void
}

/** Around a walk's start, where its name is, in pixels. */
const startRoom = { x: 56, y: 14 } as const

export function slopeLayer(node: HTMLElement, request: () => void): SlopeLayer {
  let arrows: ReturnType<typeof stepArrows>[] = []
  let walks: readonly Walk[] = []
  let clutter: { readonly of: Clutter; readonly projection: Projection } | null = null

  return {
    setSlopes(slopes) {
      if (arrows.length !== slopes.length) {
        node.replaceChildren()
        arrows = slopes.map(() => stepArrows(node))
      }
      for (const [index, slope] of slopes.entries()) arrows[index]!.setStep(slope)
      request()
    },
    setWalks(next) {
      walks = next
      clutter = null
      request()
    },
    draw(projection) {
      if (clutter?.projection !== projection)
        clutter = { of: walkClutter(walks, projection), projection }
      for (const arrow of arrows) arrow.draw(projection, clutter.of)
      return false
    },
    destroy() {},
  }
}

/** The steps of the walks, and their starts, each as bad as a few steps. */
function walkClutter(walks: readonly Walk[], projection: Projection): Clutter {
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
