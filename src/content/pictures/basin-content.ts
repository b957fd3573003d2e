import type { PlotBasins } from '../../plot/scene/layers/basins/plot-basins'
import type { BasinMap } from '../../state/answers'
import { areaNames, lowestOf, minimumName } from '../words/basin-words'

/** The basin map as a plot shows it. */
export function basinsOf(map: BasinMap): PlotBasins {
  const { request, picture, hues } = map
  return {
    viewport: request.viewport,
    picture,
    hues,
    names: picture.minima.map(({ at }) => minimumName(map, at)),
    kinds: areaNames,
    lowest: lowestOf(picture),
  }
}
