import { select, tickStep } from 'd3'
import { type ShortTicks, shortTicks } from '../scene/axis-ticks'
import type { Projection } from '../scene/projection'

export interface Axes {
  setParameters(names: readonly [string, string]): void
  draw(projection: Projection): void
}

/** Room to the left of the plot area, in pixels; as in plot.css. */
const marginLeft = 34
/** Room that a character of a label takes, in pixels. */
const character = 7
const spacing = 72
const nameRoom = 16

interface Label {
  readonly key: string
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

export function axes(node: HTMLElement): Axes {
  const svg = select(node)
    .append('svg')
    .attr('class', 'plot-layer plot-axes')
    .attr('aria-hidden', 'true')
  const nameX = svg.append('text').attr('class', 'plot-parameter').attr('text-anchor', 'end')
  const nameY = svg.append('text').attr('class', 'plot-parameter')
  const labels = svg.append('g')
  let names: readonly [string, string] = ['x', 'y']
  let isStale = true
  let drawnFor: Projection | null = null

  function draw(projection: Projection): void {
    const { width, height } = projection
    const { across, up } = equalTicks(projection)
    const rightName = names[0] + across.offset
    nameX
      .text(rightName)
      .attr('x', marginLeft + width - 2)
      .attr('y', height + 17)
    nameY
      .text(names[1] + up.offset)
      .attr('text-anchor', up.offset ? 'start' : 'end')
      .attr('x', up.offset ? 2 : marginLeft - 8)
      .attr('y', 12)
    labels
      .selectAll<SVGTextElement, Label>('text')
      .data(
        [...acrossLabels(projection, across, rightName.length), ...upLabels(projection, up)],
        ({ key }) => key,
      )
      .join('text')
      .attr('class', 'plot-tick')
      .attr('text-anchor', ({ anchor }) => anchor)
      .attr('x', ({ x }) => x)
      .attr('y', ({ y }) => y)
      // To set a text anew has the browser lay it out anew, which at every frame of a zoom it notices.
      .each(function ({ text }) {
        if (this.textContent !== text) this.textContent = text
      })
  }

  return {
    setParameters(next) {
      names = next
      isStale = true
    },
    draw(projection) {
      if (isStale || projection !== drawnFor) draw(projection)
      isStale = false
      drawnFor = projection
    },
  }
}

function acrossLabels(
  { x, width, height }: Projection,
  { ticks }: ShortTicks,
  nameLength: number,
): Label[] {
  const end = width - nameRoom - character * (nameLength - 1)
  return ticks.flatMap(({ value, label }) => {
    const half = (label.length * character) / 2
    const at = x(value)
    if (at + half > end || at < half - marginLeft) return []
    return [
      { key: `x ${value}`, text: label, x: marginLeft + at, y: height + 17, anchor: 'middle' },
    ]
  })
}

function upLabels({ y, height }: Projection, { ticks }: ShortTicks): Label[] {
  return ticks.flatMap(({ value, label }) => {
    const at = y(value)
    if (at < nameRoom + 8 || at > height - 4) return []
    const isWide = label.length * character > marginLeft - 4
    const x = isWide ? 0 : marginLeft - 8
    return [{ key: `y ${value}`, text: label, x, y: at + 4, anchor: isWide ? 'start' : 'end' }]
  })
}

/** Ticks equally far apart on both axes, whose scales are equal. */
function equalTicks({ view: { x0, x1, y0, y1 }, width, height }: Projection) {
  const count = width / spacing
  const rows = (y1 - y0) / tickStep(x0, x1, count)
  return {
    across: shortTicks(x0, x1, count),
    // A plot much wider than high would be left without.
    up: shortTicks(y0, y1, rows > 1.5 ? rows : height / spacing),
  }
}
