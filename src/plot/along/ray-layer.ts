import { select } from 'd3'
import type { PlotLayer } from '../plot-layer'
import type { Rectangle } from '../scene/clip'
import { floorPath, type RayContent, rayCovered, rayPath } from '../scene/layers/ray/ray-scene'

/** The line that a step goes along, on the ground. */
export interface RayLayer extends PlotLayer {
  setRay(ray: RayContent | null): void
}

export function rayLayer(node: HTMLElement, request: () => void): RayLayer {
  const svg = select(node).append('svg').attr('class', 'plot-layer').attr('aria-hidden', 'true')
  const casing = svg.append('path').attr('class', 'plot-along-ray-casing')
  const line = svg.append('path').attr('class', 'plot-along-ray')
  const floor = svg.append('path').attr('class', 'plot-along-floor')
  let ray: RayContent | null = null
  let covered: readonly Rectangle[] = []

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
      covered = ray ? rayCovered(ray, projection) : []
      return false
    },
    get covered() {
      return covered
    },
    destroy() {},
  }
}
