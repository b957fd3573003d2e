import type { PlotBasins } from '../../plot/scene/layers/basins/plot-basins'
import type { BasinMap } from '../../state/answers'
import { areaNamesWith, lowestOf, minimumName } from '../words/basin-words'

/**
 * The basin map as a plot shows it.
 *
 * @param floor as `floorName` has it
 */
export function basinsOf(map: BasinMap, floor: string): PlotBasins {
  const { request, picture, hues } = map
  return {
    viewport: request.viewport,
    picture,
    hues,
    names: picture.minima.map(({ at }) => minimumName(map, at)),
    kinds: areaNamesWith(floor),
    lowest: lowestOf(picture),
  }
}
