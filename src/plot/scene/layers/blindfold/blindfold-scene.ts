import type { Point } from '../../../../core/records/experiment'
import type { Mark } from '../../mark'
import type { PlotStep } from '../../paths/step-arrows'
import { stepMarks } from '../../paths/step-marks'
import type { TracedPath } from '../../paths/trace'
import type { Projection } from '../../projection'
import type { LayerScene } from '../layer-scene'
import { graphPaper } from './graph-paper'
import { sightRadius, visitedPlaces } from './visited'
import { walkClutter } from './walk-clutter'

/** The walks over a surface that cannot be seen. */
export interface BlindfoldContent {
  readonly walks: readonly TracedPath[]
  /** The iterate up to which each walk has come, or its last where it is shorter. */
  readonly t: number
  /** The distance that a walker sees at the most, in units of parameter space. */
  readonly sight: number
}

/** A cover over the contours, with holes where walkers have been. */
export const blindfoldScene: LayerScene<BlindfoldContent> = (content, projection, _, medium) => {
  const { palette } = medium
  const { width, height } = projection
  const radius = sightRadius(projection, content.sight)
  const whole = { x0: 0, y0: 0, x1: width, y1: height }
  const cover: Mark = {
    kind: 'group',
    holes: { at: seenBy(content, projection, radius), radius, within: whole },
    marks: [
      { kind: 'path', d: `M0 0H${width}V${height}H0z`, fill: palette('paper') },
      ...graphPaper(projection).map(
        ({ d, strength }): Mark => ({
          kind: 'path',
          d,
          stroke: { colour: palette.faded('hairline', strength), width: 1, sharp: true },
        }),
      ),
    ],
  }
  return { marks: [cover], covered: [] }
}

function seenBy(
  { walks, t }: BlindfoldContent,
  projection: Projection,
  radius: number,
): readonly Point[] {
  const visited = visitedPlaces()
  visited.restart(projection, radius)
  const seen: Point[] = []
  for (const walk of walks)
    for (let k = 0; k <= Math.min(t, walk.x.length - 1); k++) {
      const place = visited.visit(walk, k)
      if (place) seen.push(place)
    }
  return seen
}

/** The slope under the feet of each walker. */
export interface SlopeContent {
  readonly slopes: readonly PlotStep[]
  readonly walks: readonly TracedPath[]
}

/** The arrows and numbers of the slopes, the last on top, clear of the walks. */
export const slopeScene: LayerScene<SlopeContent> = ({ slopes, walks }, projection, _, medium) => {
  const clutter = walkClutter(walks, projection)
  const marks = slopes.flatMap((slope) => stepMarks(slope, projection, clutter, medium))
  return { marks, covered: [] }
}
