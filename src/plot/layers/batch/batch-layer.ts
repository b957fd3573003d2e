import { select } from 'd3'
import type { PlotLayer } from '../../plot-layer'
import { fieldPlace } from '../../scene/contours/field-place'
import { minimumSign } from '../../scene/contours/minima'
import { type BatchContent, batchBands, batchStrokes } from '../../scene/layers/batch/batch-scene'
import { themed } from '../../scene/palette'
import { stroked } from '../../styled'

/** Contours of the loss over the batch of the step on show, above those of f. */
export interface BatchLayer extends PlotLayer {
  setContent(content: BatchContent | null): void
}

export function batchLayer(node: HTMLElement, request: () => void): BatchLayer {
  const svg = select(node)
    .append('svg')
    .attr('class', 'plot-layer plot-batch')
    .attr('aria-hidden', 'true')
  // A nested svg clips what it shows to its own rectangle.
  const frame = svg.append('svg').attr('preserveAspectRatio', 'none')
  const sign = svg.append('g').attr('class', 'plot-batch-minimum')
  let content: BatchContent | null = null
  let drawn: BatchContent | null = null

  function fill({ field, colour }: BatchContent): void {
    const strokes = batchStrokes(themed, colour)
    frame.selectAll('path').remove()
    for (const { path } of batchBands(field))
      stroked(frame.append('path'), strokes.contour)
        .attr('class', 'plot-batch-contour')
        .attr('vector-effect', 'non-scaling-stroke')
        .attr('d', path)
    frame.attr('viewBox', `0 0 ${field.width} ${field.height}`)
    sign.selectAll('path').remove()
    for (const stroke of [strokes.casing, strokes.minimum])
      stroked(sign.append('path'), stroke).attr('d', minimumSign(false))
  }

  return {
    setContent(next) {
      content = next
      request()
    },
    draw(projection) {
      const place = content && fieldPlace(content.field, projection)
      svg.attr('display', place ? null : 'none')
      if (!content || !place) return false
      if (content !== drawn) fill(content)
      drawn = content
      frame
        .attr('x', place.x)
        .attr('y', place.y)
        .attr('width', place.width)
        .attr('height', place.height)
      const { minimum } = content
      sign.attr('display', minimum ? null : 'none')
      if (minimum)
        sign.attr('transform', `translate(${projection.x(minimum[0])} ${projection.y(minimum[1])})`)
      return false
    },
    destroy() {},
  }
}
