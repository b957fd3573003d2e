import { select } from 'd3'
import type { Rectangle } from '../scene/clip'
import { runTextColour, themed } from '../scene/palette'
import type { Head } from '../scene/paths/head'
import { nameRuns, type RunName } from '../scene/paths/run-names'
import type { Projection } from '../scene/projection'
import { runLettered } from '../styled'
import { measureOnPage } from '../text-width'

/** The names of the runs beside their paths' ends, where several share the plot. */
export interface RunLabels {
  draw(projection: Projection, heads: readonly Head[], obstacles: readonly Rectangle[]): void
}

export function runLabels(node: HTMLElement): RunLabels {
  const svg = select(node)
    .append('svg')
    .attr('class', 'plot-layer plot-run-labels')
    .attr('aria-hidden', 'true')
  let sides: ReadonlyMap<string, number> = new Map()

  return {
    draw(projection, heads, obstacles) {
      if (heads.length < 2 && sides.size === 0) return
      const names = nameRuns(heads, projection, obstacles, measureOnPage, sides)
      sides = new Map(names.map(({ place: { key, side } }) => [key, side]))
      svg
        .selectAll<SVGTextElement, RunName>('text')
        .data(names, ({ place: { key } }) => key)
        .join((enter) => runLettered(enter.append('text')))
        .attr('class', 'plot-run-label')
        .attr('fill', ({ head: { colour } }) => runTextColour(themed, colour))
        .attr('data-run', ({ head: { id } }) => id)
        .attr('dy', '0.35em')
        .attr('x', ({ place: { x } }) => Math.round(x))
        .attr('y', ({ place: { y } }) => Math.round(y))
        .text(({ head: { label } }) => label)
    },
  }
}
