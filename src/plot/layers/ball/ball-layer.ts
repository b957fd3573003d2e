import { select } from 'd3'
import type { PlotLayer } from '../../plot-layer'
import {
  type BallContent,
  ballStrokes,
  ellipsePath,
  type PlotBall,
} from '../../scene/layers/ball/ball-scene'
import { themed } from '../../scene/palette'
import { stroked } from '../../styled'

/** Ellipses of the scatter of runs, predicted and seen. */
export interface BallLayer extends PlotLayer {
  setContent(content: BallContent): void
}

export function ballLayer(node: HTMLElement, request: () => void): BallLayer {
  const svg = select(node)
    .append('svg')
    .attr('class', 'plot-layer plot-balls')
    .attr('aria-hidden', 'true')
  let balls: readonly PlotBall[] = []

  return {
    setContent(content) {
      ;({ balls } = content)
      request()
    },
    draw(projection) {
      svg.selectAll('path').remove()
      for (const { seen, predicted } of balls) {
        const strokes = ballStrokes(themed)
        for (const [what, ellipse] of [
          ['seen', seen],
          ['predicted', predicted],
        ] as const) {
          const d = ellipsePath(ellipse, projection)
          stroked(svg.append('path'), strokes.casing).attr('d', d)
          stroked(svg.append('path'), strokes[what]).attr('class', `plot-ball-${what}`).attr('d', d)
        }
      }
      return false
    },
    destroy() {},
  }
}
