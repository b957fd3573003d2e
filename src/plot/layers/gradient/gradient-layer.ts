import { select } from 'd3'
import type { GradientField } from '../../../core/ground/gradient-field'
import type { PlotLayer } from '../../plot-layer'
import { gradientStrokes, shownArrows } from '../../scene/layers/gradient/gradient-scene'
import { themed } from '../../scene/palette'
import type { Projection } from '../../scene/projection'
import { stroked } from '../../styled'

/** Arrows of −∇f, which stay where they are on the ground when the view moves. */
export interface GradientLayer extends PlotLayer {
  setField(field: GradientField | null): void
}

export function gradientLayer(node: HTMLElement, request: () => void): GradientLayer {
  const svg = select(node)
    .append('svg')
    .attr('class', 'plot-layer plot-gradient')
    .attr('aria-hidden', 'true')
  const strokes = gradientStrokes(themed)
  const casing = stroked(svg.append('path'), strokes.casing)
  const arrows = stroked(svg.append('path'), strokes.arrows).attr('class', 'plot-gradient-arrows')
  let field: GradientField | null = null
  let drawn: { readonly field: GradientField | null; readonly projection: Projection } | null = null

  return {
    setField(next) {
      field = next
      request()
    },
    draw(projection) {
      if (drawn?.field === field && drawn.projection === projection) return false
      drawn = { field, projection }
      const path = field ? shownArrows(field, projection) : ''
      casing.attr('d', path)
      arrows.attr('d', path)
      return false
    },
    destroy() {},
  }
}
