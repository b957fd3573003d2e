import { select } from 'd3'
import type { Around } from '../scene/around'
import type { Rectangle } from '../scene/clip'
import {
  type MinimaNames,
  minimumSign,
  minimumStyle,
  nameMinima,
  shownMinima,
  snapped,
} from '../scene/contours/minima'
import type { PlotMinimum } from '../scene/contours/plot-minimum'
import { themed } from '../scene/palette'
import type { Projection } from '../scene/projection'
import { stroked } from '../styled'
import { measureOnPage } from '../text-width'
import { drawNames } from './draw-names'

const style = minimumStyle(themed)

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
          stroked(mark.append('path'), style.casing)
          stroked(mark.append('path'), style.outline).attr('class', 'plot-minimum')
          return mark
        })
        .attr('transform', ({ x, y }) => `translate(${snapped(x)} ${snapped(y)})`)
        .each(function ({ global }) {
          select(this).selectAll('path').attr('d', minimumSign(global))
          select(this).select('.plot-minimum').attr('fill', style.fill(global))
        })
      names = nameMinima(shown, projection, around, measureOnPage, names)
      return drawNames(texts, names)
    },
  }
}
