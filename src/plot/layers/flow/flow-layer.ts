import { select } from 'd3'
import type { Point } from '../../../core/records/experiment'
import type { PlotLayer } from '../../plot-layer'
import type { Around } from '../../scene/around'
import type { Rectangle } from '../../scene/clip'
import { labelLetters } from '../../scene/label-mark'
import { type FlowLine, lineOf, type PlotFlow } from '../../scene/layers/flow/flow-line'
import { type FlowContent, flowStrokes, nameFlow } from '../../scene/layers/flow/flow-scene'
import { themed } from '../../scene/palette'
import type { Projection } from '../../scene/projection'
import { lettered, stroked } from '../../styled'
import { measureOnPage } from '../../text-width'

/** Dashed lines below the paths, with their names beside the first. */
export interface FlowLayer extends PlotLayer {
  /** `avoided` are points whose marks the name keeps clear of. */
  setFlows(flows: readonly PlotFlow[], avoided: readonly Point[]): void
}

export function flowLayer(node: HTMLElement, request: () => void): FlowLayer {
  const svg = select(node)
    .append('svg')
    .attr('class', 'plot-layer plot-flow')
    .attr('aria-hidden', 'true')
  const { line, casing } = flowStrokes(themed)
  const casings = stroked(svg.append('path'), casing)
  const strokes = stroked(svg.append('path'), line).attr('class', 'plot-flow-line')
  const text = lettered(svg.append('text'), labelLetters(themed))
    .attr('class', 'plot-label plot-flow-name')
    .attr('dy', '0.35em')
  let content: FlowContent = { flows: [], avoided: [] }
  let lines: readonly FlowLine[] = []
  let drawn: { readonly projection: Projection; readonly flows: FlowContent['flows'] } | null = null
  let namedFor: Around | null = null
  let covered: readonly Rectangle[] = []
  let before: { readonly share: number; readonly side: number } | undefined

  function drawName(projection: Projection, around: Around): void {
    const name = nameFlow(content, lines, projection, around, measureOnPage, before)
    covered = name ? [name.place.box] : []
    if (name) before = { share: name.share, side: name.place.side }
    text
      .attr('display', name ? null : 'none')
      .attr('x', name?.place.x ?? 0)
      .attr('y', name?.place.y ?? 0)
      .text(name?.text ?? '')
  }

  return {
    get covered() {
      return covered
    },
    setFlows(flows, avoided) {
      content = { flows, avoided }
      request()
    },
    draw(projection, around) {
      const { flows } = content
      const isMoved = drawn?.projection !== projection || drawn.flows !== flows
      if (!isMoved && namedFor === around) return false
      if (isMoved) {
        lines = flows.map((flow) => lineOf(flow, projection))
        const path = lines.map(({ path }) => path).join('')
        casings.attr('d', path)
        strokes.attr('d', path)
      }
      drawName(projection, around)
      drawn = { projection, flows }
      namedFor = around
      return false
    },
    destroy() {},
  }
}
