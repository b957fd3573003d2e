import { select } from 'd3'
import { basinKinds } from '../../scene/layers/basins/basin-cells'
import { basinSpots } from '../../scene/layers/basins/basin-spots'
import type { PlotBasins } from '../../scene/layers/basins/plot-basins'
import type { Projection } from '../../scene/projection'
import { textWidths } from '../../text-width'

/** Names on a map, at most. */
const most = 10
/** CSS pixels between a name and the edge. */
const margin = 4
/** CSS pixels of a line of text. */
const lineHeight = 15

interface Name {
  readonly key: string
  readonly text: string
  readonly isLowest: boolean
  readonly x: number
  readonly y: number
  /** In CSS units of parameter space a pixel is multiplied with. */
  readonly height: number
}

/** The names of the largest basins, each where its basin has room for it. */
export function basinNames(node: HTMLElement) {
  const svg = select(node)
    .append('svg')
    .attr('class', 'plot-layer plot-basin-names')
    .attr('aria-hidden', 'true')
  const widthOf = textWidths(640, 12)
  let names: readonly Name[] = []

  /** A name that begins outside cannot be read. */
  function inside(px: number, text: string, width: number): number {
    const half = widthOf(text) / 2 + margin
    return Math.max(half, Math.min(width - half, px))
  }

  return {
    setBasins(basins: PlotBasins | null): void {
      names = basins ? namesOf(basins) : []
    },
    draw({ x, y, width, height, unitsPerPixel }: Projection): void {
      const shown = names
        .map((name) => ({
          ...name,
          px: x(name.x),
          py: y(name.y),
          room: name.height / unitsPerPixel,
        }))
        .filter(
          ({ px, py, room }) => room >= lineHeight && px > 0 && px < width && py > 0 && py < height,
        )
        .slice(0, most)
      svg
        .selectAll<SVGTextElement, (typeof shown)[number]>('text')
        .data(shown, ({ key }) => key)
        .join('text')
        .attr('class', ({ isLowest }) => `plot-label${isLowest ? ' plot-basin-lowest' : ''}`)
        .attr('text-anchor', 'middle')
        .attr('dy', '0.35em')
        .attr('x', ({ px, text }) => inside(px, text, width))
        .attr('y', ({ py }) => py)
        .text(({ text }) => text)
    },
  }
}

function namesOf({ viewport, picture, names, kinds, lowest }: PlotBasins): readonly Name[] {
  const { x0, x1, y0, y1 } = viewport
  const marks = picture.minima.map(
    ({ at: [x, y] }) => [(x - x0) / (x1 - x0), (y1 - y) / (y1 - y0)] as const,
  )
  return basinSpots(picture, marks)
    .map(({ minimum, kind, at: [x, y], height }) => ({
      key: minimum >= 0 ? `minimum ${minimum}` : `kind ${kind}`,
      text: (minimum >= 0 ? names[minimum] : kinds[basinKinds[kind]!]) ?? '',
      isLowest: lowest.has(minimum),
      x: x0 + x * (x1 - x0),
      y: y1 - y * (y1 - y0),
      height: height * (y1 - y0),
    }))
    .filter(({ text }) => text !== '')
}
