import { stepArrows } from '../../paths/step-arrows'
import type { PlotLayer } from '../../plot-layer'
import type { Clutter } from '../../scene/clutter'
import { walkClutter } from '../../scene/layers/blindfold/walk-clutter'
import type { PlotStep } from '../../scene/paths/step-arrows'
import type { TracedPath } from '../../scene/paths/trace'
import type { Projection } from '../../scene/projection'

/** The slope under the feet of each walker, the last on top. */
export interface SlopeLayer extends PlotLayer {
  setSlopes(slopes: readonly PlotStep[]): void
  /** The walks that the numbers should not hide. */
  setWalks(walks: readonly TracedPath[]): void
}

export function slopeLayer(node: HTMLElement, request: () => void): SlopeLayer {
  let arrows: ReturnType<typeof stepArrows>[] = []
  let walks: readonly TracedPath[] = []
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
