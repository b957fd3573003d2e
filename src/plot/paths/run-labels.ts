import { select } from 'd3'
import type { Rectangle } from '../scene/clip'
import { type PlacedLabel, placeLabels } from '../scene/labels'
import type { Head } from '../scene/paths/head'
import type { Projection } from '../scene/projection'
import { textWidths } from '../text-width'

/** The names of the runs beside their paths' ends, where several share the plot. */
export interface RunLabels {
  draw(projection: Projection, heads: readonly Head[], obstacles: readonly Rectangle[]): void
}

const gap = 12
const headSize = 7

export function runLabels(node: HTMLElement): RunLabels {
  const svg = select(node)
    .append('svg')
    .attr('class', 'plot-layer plot-run-labels')
    .attr('aria-hidden', 'true')
  const widthOf = textWidths(640, 13)
  let sides: ReadonlyMap<string, number> = new Map()

  return {
    draw({ width, height }, heads, obstacles) {
      if (heads.length < 2 && sides.size === 0) return
      const named = heads.length > 1 ? heads.filter(({ label }) => label !== '') : []
      const requests = named.map(({ id, label, x, y }) => ({
        key: String(id),
        x,
        y,
        width: widthOf(label),
        gap,
      }))
      // The label of the raised run, the last of the heads, gets the first choice.
      const placed = placeLabels(requests.reverse(), {
        bounds: { x0: 2, y0: 2, x1: width - 2, y1: height - 2 },
        obstacles: [...obstacles, ...heads.map(boxOf)],
        previous: sides,
      })
      sides = new Map(placed.map(({ key, side }) => [key, side]))
      const byKey = new Map(named.map((head) => [String(head.id), head]))
      svg
        .selectAll<SVGTextElement, PlacedLabel>('text')
        .data(placed, ({ key }) => key)
        .join('text')
        .attr('class', ({ key }) => `plot-run-label plot-run-${byKey.get(key)?.colour}`)
        .attr('data-run', ({ key }) => key)
        .attr('dy', '0.35em')
        .attr('x', ({ x }) => Math.round(x))
        .attr('y', ({ y }) => Math.round(y))
        .text(({ key }) => byKey.get(key)?.label ?? '')
    },
  }
}

function boxOf({ x, y }: Head): Rectangle {
  return { x0: x - headSize, y0: y - headSize, x1: x + headSize, y1: y + headSize }
}
