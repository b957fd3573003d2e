import { select, tickStep } from 'd3'
import { type AxisTick, axisTicks } from './axis-ticks'
import type { Projection } from './projection'

/** Room that the axes take around the plot area, in pixels. */
export const margin = { left: 34, right: 0, top: 0, bottom: 24 } as const

export interface Axes {
  setParameters(names: readonly [string, string]): void
  draw(projection: Projection): void
}

/** Room that a character of a tick's label takes, in pixels. */
const character = 7
const nameRoom = 16

export function axes(node: HTMLElement): Axes {
  const svg = select(node)
    .append('svg')
    .attr('class', 'plot-layer plot-axes')
    .attr('aria-hidden', 'true')
  const nameX = svg.append('text').attr('class', 'plot-parameter').attr('text-anchor', 'end')
  const nameY = svg.append('text').attr('class', 'plot-parameter').attr('text-anchor', 'end')
  const tickGroup = svg.append('g')
  let names: readonly [string, string] = ['x', 'y']
  let stale = true
  let drawnFor: Projection | null = null

  function draw(projection: Projection): void {
    const { view, width, height } = projection
    const right = margin.left + width
    const bottom = margin.top + height
    nameX
      .text(names[0])
      .attr('x', right - 2)
      .attr('y', bottom + 17)
    nameY
      .text(names[1])
      .attr('x', margin.left - 8)
      .attr('y', margin.top + 11)

    const { across, up } = equalTicks(projection)
    const nameWidth = nameRoom + character * (names[0].length - 1)
    const ticks = [
      ...across.flatMap(({ value, label }) => {
        const x = projection.x(value)
        const half = (label.length * character) / 2
        if (x + half > width - nameWidth || x < half - margin.left) return []
        return [{ key: `x ${value}`, label, x: margin.left + x, y: bottom + 17, anchor: 'middle' }]
      }),
      ...up.flatMap(({ value, label }) => {
        const y = projection.y(value)
        if (y < nameRoom || y > height - 4) return []
        const isWide = label.length * character > margin.left - 6
        const x = isWide ? 2 : margin.left - 8
        return [{ key: `y ${value}`, label, x, y: y + 4, anchor: isWide ? 'start' : 'end' }]
      }),
    ]
    tickGroup
      .selectAll<SVGTextElement, (typeof ticks)[number]>('text')
      .data(ticks, ({ key }) => key)
      .join('text')
      .attr('class', 'plot-tick')
      .attr('text-anchor', ({ anchor }) => anchor)
      .attr('x', ({ x }) => x)
      .attr('y', ({ y }) => y)
      .text(({ label }) => label)
    svg.attr('data-view', [view.x0, view.x1, view.y0, view.y1].join())
  }

  return {
    setParameters(next) {
      names = next
      stale = true
    },
    draw(projection) {
      if (stale || projection !== drawnFor) draw(projection)
      stale = false
      drawnFor = projection
    },
  }
}

/** Ticks equally far apart on both axes, whose scales are equal, and far enough for their labels. */
function equalTicks({ view, width, height }: Projection): {
  readonly across: readonly AxisTick[]
  readonly up: readonly AxisTick[]
} {
  let spacing = 62
  for (;;) {
    const across = axisTicks(view.x0, view.x1, width / spacing)
    const longest = Math.max(0, ...across.map(({ label }) => label.length)) * character + 14
    if (longest <= spacing || spacing > width) {
      const step = tickStep(view.x0, view.x1, width / spacing)
      const count = (view.y1 - view.y0) / step
      return { across, up: axisTicks(view.y0, view.y1, count > 1.5 ? count : height / spacing) }
    }
    spacing = longest
  }
}
