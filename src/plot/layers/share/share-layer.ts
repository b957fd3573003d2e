import { select } from 'd3'
import type { PlotLayer } from '../../plot-layer'
import type { PlacedLabel } from '../../scene/labels'
import {
  type ShareContent,
  shareArrow,
  shareLabel,
  shareStyle,
} from '../../scene/layers/share/share-scene'
import { themed } from '../../scene/palette'
import { outline } from '../../scene/paths/step-arrows'
import { lettered, stroked } from '../../styled'
import { measureOnPage } from '../../text-width'

/** The pull of one row, as an arrow at the iterate. */
export interface ShareLayer extends PlotLayer {
  setContent(content: ShareContent | null): void
}

export function shareLayer(node: HTMLElement, request: () => void): ShareLayer {
  const svg = select(node)
    .append('svg')
    .attr('class', 'plot-layer plot-share')
    .attr('aria-hidden', 'true')
  const paths = [svg.append('path'), svg.append('path').attr('class', 'plot-share-arrow')] as const
  const text = svg.append('text')
  let content: ShareContent | null = null
  let label: PlacedLabel | null = null

  return {
    setContent(next) {
      content = next
      request()
    },
    get covered() {
      return label ? [label.box] : []
    },
    draw(projection, around) {
      const arrow = content && shareArrow(content, projection)
      svg.attr('display', arrow ? null : 'none')
      if (!content || !arrow) {
        label = null
        return false
      }
      const { line, casing, letters } = shareStyle(themed, content.colour)
      stroked(paths[0], casing).attr('d', outline(arrow))
      stroked(paths[1], line).attr('d', outline(arrow))
      const side = label?.key === content.name ? label.side : undefined
      label = shareLabel(content, arrow, projection, around, measureOnPage, side)
      lettered(text, letters)
        .attr('class', 'plot-label')
        .attr('x', label.x)
        .attr('y', label.y)
        .attr('dy', '0.35em')
        .text(content.name)
      return false
    },
    destroy() {},
  }
}
