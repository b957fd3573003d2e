import { select } from 'd3'
import type { Around } from '../scene/around'
import type { Rectangle } from '../scene/clip'
import {
  type MinimaNames,
  minimumSign,
  nameMinima,
  shownMinima,
  snapped,
} from '../scene/contours/minima'
import type { PlotMinimum } from '../scene/contours/plot-minimum'
import type { Projection } from '../scene/projection'
import { measureOnPage } from '../text-width'

/** The known minima, filled where they are global. */
export interface MinimaLayer {
  setMinima(minima: readonly PlotMinimum[]): void
  /** Names one minimum of each kind where there is room, and returns what the names cover. */
  draw(projection: Projection, around: Around): readonly Rectangle[]
}

export function minimaLayer(node: HTMLElement): MinimaLayer {
  const svg = select(node)
    .append('svg')
    .attr('class', 'plot-layer plot-minima')
    .attr('aria-hidden', 'true')
  const marks = svg.append('g')
  const texts = svg.append('g')
  let minima: readonly PlotMinimum[] = []
  let names: MinimaNames = new Map()

  return {
    setMinima(next) {
      minima = next
      names = new Map()
    },
    draw(projection, around) {
      const shown = shownMinima(minima, projection)
      marks
        .selectAll('g')
        .data(shown)
        .join((enter) => {
          const mark = enter.append('g')
          mark.append('path').attr('class', 'plot-minimum-casing')
          mark.append('path').attr('class', 'plot-minimum')
          return mark
        })
        .attr('transform', ({ x, y }) => `translate(${snapped(x)} ${snapped(y)})`)
        .each(function ({ global }) {
          const paths = select(this).selectAll('path').attr('d', minimumSign(global))
          paths.classed('plot-minimum-global', global)
        })
      names = nameMinima(shown, projection, around, measureOnPage, names)
      texts
        .selectAll('text')
        .data([...names])
        .join('text')
        .attr('class', 'plot-label')
        .attr('dy', '0.35em')
        .attr('x', ([, { x }]) => x)
        .attr('y', ([, { y }]) => y)
        .text(([text]) => text)
      return [...names.values()].map(({ box }) => box)
    },
  }
}
