import { select } from 'd3'
import type { Point } from '../../../core/records/experiment'
import type { Around, PlotLayer } from '../../plot-layer'
import type { Rectangle } from '../../scene/clip'
import { type PlacedLabel, placeLabels } from '../../scene/labels'
import { type FlowLine, lineOf, type PlotFlow } from '../../scene/layers/flow/flow-line'
import type { Projection } from '../../scene/projection'
import { textWidths } from '../../text-width'

/** Dashed lines below the paths, with their names beside the first. */
export interface FlowLayer extends PlotLayer {
  /** `avoided` are points whose marks the name keeps clear of. */
  setFlows(flows: readonly PlotFlow[], avoided: readonly Point[]): void
}

/** Where along its visible part, as shares of its vertices, a line may have its name. */
const namingPlaces = [0.5, 0.35, 0.65, 0.2, 0.8, 0.95] as const
const gap = 9
const markReach = 11

export function flowLayer(node: HTMLElement, request: () => void): FlowLayer {
  const svg = select(node)
    .append('svg')
    .attr('class', 'plot-layer plot-flow')
    .attr('aria-hidden', 'true')
  const casings = svg.append('path').attr('class', 'plot-flow-casing')
  const strokes = svg.append('path').attr('class', 'plot-flow-line')
  const name = svg.append('text').attr('class', 'plot-label plot-flow-name').attr('dy', '0.35em')
  const widthOf = textWidths(400, 12)
  let flows: readonly PlotFlow[] = []
  let avoided: readonly Point[] = []
  let lines: readonly FlowLine[] = []
  let drawnFor: { readonly projection: Projection; readonly flows: readonly PlotFlow[] } | null =
    null
  let namedFor: Around | null = null
  const covered: readonly Rectangle[] = []
  let place: { readonly share: number; readonly side: number } = { share: 0.5, side: 0 }

  function drawName({ x, y, width, height }: Projection, { covered, clutter }: Around): void {
    const label = flows[0]?.label ?? ''
    const along = lines[0]?.visible ?? []
    const bounds = { x0: 4, y0: 4, x1: width - 4, y1: height - 4 }
    const marks = avoided.map(([px, py]) => boxAround(x(px), y(py)))
    let best: { readonly share: number; readonly label: PlacedLabel } | null = null
    for (const share of [place.share, ...namingPlaces]) {
      const at = along[Math.round(share * (along.length - 1))]
      if (!at) break
      const [placed] = placeLabels(
        [{ key: 'flow', x: at[0], y: at[1], width: widthOf(label), gap }],
        {
          bounds,
          obstacles: [...covered, ...marks],
          clutter: (box) => clutter(box) + crossings(along, box),
          previous: new Map([['flow', place.side]]),
        },
      )
      if (placed && (!best || placed.cost < best.label.cost)) best = { share, label: placed }
      if (best?.label.cost === 0) break
    }
    covered = best ? [best.label.box] : []
    if (best) place = { share: best.share, side: best.label.side }
    name
      .attr('display', best ? null : 'none')
      .attr('x', best?.label.x ?? 0)
      .attr('y', best?.label.y ?? 0)
      .text(label)
  }

  return {
    get covered() {
      return covered
    },
    setFlows(next, nextAvoided) {
      flows = next
      avoided = nextAvoided
      request()
    },
    draw(projection, around) {
      const isMoved = drawnFor?.projection !== projection || drawnFor.flows !== flows
      if (!isMoved && namedFor === around) return false
      if (isMoved) {
        lines = flows.map((flow) => lineOf(flow, projection))
        const path = lines.map(({ path }) => path).join('')
        casings.attr('d', path)
        strokes.attr('d', path)
      }
      drawName(projection, around)
      drawnFor = { projection, flows }
      namedFor = around
      return false
    },
    destroy() {},
  }
}

function crossings(along: FlowLine['visible'], { x0, x1, y0, y1 }: Rectangle): number {
  return along.filter(([x, y]) => x >= x0 && x <= x1 && y >= y0 && y <= y1).length
}

function boxAround(x: number, y: number): Rectangle {
  return { x0: x - markReach, y0: y - markReach, x1: x + markReach, y1: y + markReach }
}
