import { select } from 'd3'
import type { Rectangle } from '../../scene/clip'
import { labelLetters } from '../../scene/label-mark'
import {
  type BasinName,
  basinNamesOf,
  type ShownBasinName,
  shownNames,
} from '../../scene/layers/basins/name-basins'
import type { PlotBasins } from '../../scene/layers/basins/plot-basins'
import { themed } from '../../scene/palette'
import type { Projection } from '../../scene/projection'
import { lettered } from '../../styled'
import { measureOnPage } from '../../text-width'

/** The names of the largest basins, each where its basin has room for it. */
export function basinNames(node: HTMLElement) {
  const svg = select(node)
    .append('svg')
    .attr('class', 'plot-layer plot-basin-names')
    .attr('aria-hidden', 'true')
  let names: readonly BasinName[] = []
  let covered: readonly Rectangle[] = []

  return {
    get covered(): readonly Rectangle[] {
      return covered
    },
    setBasins(basins: PlotBasins | null): void {
      names = basins ? basinNamesOf(basins) : []
    },
    draw(projection: Projection): void {
      const shown = shownNames(names, projection, measureOnPage)
      covered = shown.map(({ box }) => box)
      svg
        .selectAll<SVGTextElement, ShownBasinName>('text')
        .data(shown, ({ key }) => key)
        .join((enter) => lettered(enter.append('text'), labelLetters(themed)))
        .attr('class', ({ isLowest }) => `plot-label${isLowest ? ' plot-basin-lowest' : ''}`)
        .attr('text-anchor', 'middle')
        .attr('dy', '0.35em')
        .attr('x', ({ px }) => px)
        .attr('y', ({ py }) => py)
        .text(({ text }) => text)
    },
  }
}
