import { select } from 'd3'
import type { PlotLayer } from '../plot-layer'
import type { Rectangle } from '../scene/clip'
import {
  floorPath,
  type PointedContent,
  pointedDots,
  pointedLine,
  pointedStrokes,
  type RayContent,
  rayCovered,
  rayPath,
} from '../scene/layers/ray/ray-scene'
import { themed } from '../scene/palette'
import type { Projection } from '../scene/projection'
import { stroked } from '../styled'

/** The line that a step goes along, on the ground. */
export interface RayLayer extends PlotLayer {
  setRay(ray: RayContent | null): void
}

export function rayLayer(node: HTMLElement, request: () => void): RayLayer {
  const svg = select(node).append('svg').attr('class', 'plot-layer').attr('aria-hidden', 'true')
  const casing = svg.append('path').attr('class', 'plot-along-ray-casing')
  const line = svg.append('path').attr('class', 'plot-along-ray')
  const floor = svg.append('path').attr('class', 'plot-along-floor')
  const pointed = svg.append('g').attr('class', 'plot-along-pointed')
  const [pointedAt, dots] = [pointed.append('path'), pointed.append('path')]
  let ray: RayContent | null = null
  let covered: readonly Rectangle[] = []

  function drawPointed(content: PointedContent | null, projection: Projection): void {
    pointed.attr('hidden', content ? null : '')
    if (!content) return
    const look = pointedStrokes(themed, content.colour)
    stroked(pointedAt, look.line).attr('d', pointedLine(content, projection))
    stroked(dots, look.dots.stroke)
      .attr('fill', look.dots.fill)
      .attr('d', pointedDots(content, projection))
  }

  return {
    setRay(next) {
      ray = next
      request()
    },
    draw(projection) {
      const d = ray ? rayPath(ray, projection) : ''
      casing.attr('d', d)
      line.attr('d', d)
      floor.attr('d', ray ? floorPath(ray, projection) : '')
      drawPointed(ray?.pointed ?? null, projection)
      covered = ray ? rayCovered(ray, projection) : []
      return false
    },
    get covered() {
      return covered
    },
    destroy() {},
  }
}
