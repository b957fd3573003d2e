import { select } from 'd3'
import { type AxisLabel, axisLabels } from '../scene/contours/axis-labels'
import { parameterLetters, tickLetters } from '../scene/contours/axis-marks'
import { themed } from '../scene/palette'
import type { Projection } from '../scene/projection'
import { lettered } from '../styled'

export interface Axes {
  setParameters(names: readonly [string, string]): void
  draw(projection: Projection): void
}

export function axes(node: HTMLElement): Axes {
  const svg = select(node)
    .append('svg')
    .attr('class', 'plot-layer plot-axes')
    .attr('aria-hidden', 'true')
  let names: readonly [string, string] = ['x', 'y']
  let isStale = true
  let drawnFor: Projection | null = null

  function draw(projection: Projection): void {
    svg
      .selectAll<SVGTextElement, AxisLabel>('text')
      .data(axisLabels(projection, names), ({ key }) => key)
      .join((enter) => lettered(enter.append('text'), tickLetters(themed)))
      .attr('fill', ({ kind }) => (kind === 'name' ? parameterLetters : tickLetters)(themed).fill)
      .attr('class', ({ kind }) => (kind === 'name' ? 'plot-parameter' : 'plot-tick'))
      .attr('text-anchor', ({ anchor }) => anchor)
      .attr('x', ({ x }) => x)
      .attr('y', ({ y }) => y)
      // A text set anew has the browser lay it out anew, which at every frame of a zoom it notices.
      .each(function ({ text }) {
        if (this.textContent !== text) this.textContent = text
      })
  }

  return {
    setParameters(next) {
      isStale ||= next.join() !== names.join()
      names = next
    },
    draw(projection) {
      if (isStale || projection !== drawnFor) draw(projection)
      isStale = false
      drawnFor = projection
    },
  }
}
