import { select } from 'd3'
import type { Rectangle } from '../scene/clip'
import type { Clutter } from '../scene/clutter'
import { themed } from '../scene/palette'
import {
  type Arrow,
  arrowStyle,
  arrowsOf,
  coveredByArrows,
  labelPlaces,
  lineHeight,
  outline,
  type PlotStep,
} from '../scene/paths/step-arrows'
import type { Projection } from '../scene/projection'
import { lettered, stroked } from '../styled'
import { measureOnPage } from '../text-width'

const style = arrowStyle(themed)

export interface StepArrows {
  setStep(step: PlotStep | null): void
  /** Draws the arrows, and returns what they and their labels cover; those that have a choice take the place with the least clutter. */
  draw(projection: Projection, clutter?: Clutter): readonly Rectangle[]
}

/** Two labelled arrows at the playhead of the selected run. */
export function stepArrows(node: HTMLElement): StepArrows {
  const svg = select(node)
    .append('svg')
    .attr('class', 'plot-layer plot-arrows')
    .attr('aria-hidden', 'true')
  let step: PlotStep | null = null

  return {
    setStep(next) {
      step = next
    },
    draw(projection, clutter = () => 0) {
      const arrows = step ? arrowsOf(step, projection) : []
      const groups = svg
        .selectAll<SVGGElement, Arrow>('g')
        .data(arrows, ({ kind }) => kind)
        .join((enter) => {
          const group = enter.append('g')
          stroked(group.append('path'), style.casing)
          group.append('path').each(function ({ kind }) {
            stroked(select(this), style.line(kind))
          })
          lettered(group.append('text'), style.letters).attr('class', 'plot-arrow-label')
          return group
        })
        .attr('class', ({ kind }) => `plot-arrow plot-arrow-${kind}`)
      groups.selectAll<SVGPathElement, Arrow>('path').attr('d', function () {
        return outline(select<SVGElement, Arrow>(this.parentNode as SVGGElement).datum())
      })
      const places = labelPlaces(arrows, measureOnPage, projection, clutter)
      groups.select<SVGTextElement>('text').each(function (arrow) {
        const { x, y, anchor } = places[arrows.indexOf(arrow)]!
        select(this)
          .attr('text-anchor', anchor)
          .selectAll('tspan')
          .data(arrow.lines)
          .join('tspan')
          .attr('x', x)
          .attr('y', (_, k) => y + k * lineHeight)
          .attr('dy', '0.35em')
          .text(String)
      })
      return coveredByArrows(arrows, places)
    },
  }
}
