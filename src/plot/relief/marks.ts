import { select } from 'd3'
import type { Point } from '../../core/records/experiment'
import type { Rectangle } from '../scene/clip'
import { minimumSign, minimumStyle } from '../scene/contours/minima'
import type { PlotMinimum } from '../scene/contours/plot-minimum'
import { placeLabels } from '../scene/labels'
import { markerPath } from '../scene/markers'
import { runTextColour, themed } from '../scene/palette'
import type { PlotPath } from '../scene/paths/plot-path'
import { runFont } from '../scene/paths/run-names'
import { runLettered, stroked } from '../styled'
import { measureOnPage } from '../text-width'
import type { Size } from '../watch-size'
import type { Ground, Space } from './ground'
import type { Orbit } from './orbit'
import { isHidden } from './ray'

/** The marker of a run at the playhead. */
export interface ReliefHead {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly hidden: boolean
  readonly colour: number
  readonly label: string
}

/** The known minima, and the markers of the runs with their names, as drawn over the picture. */
export interface Marks {
  setMinima(minima: readonly PlotMinimum[]): void
  /** The heads of the paths that are on the ground, in the order in which they are drawn. */
  headsOf(paths: readonly PlotPath[], t: number, orbit: Orbit, ground: Ground): ReliefHead[]
  draw(
    orbit: Orbit,
    ground: Ground,
    heads: readonly ReliefHead[],
    size: Size,
    obstacles: readonly Rectangle[],
  ): void
}

const style = minimumStyle(themed)
const markerArea = 100
const gap = 12

export function marks(node: HTMLElement): Marks {
  const svg = select(node)
    .append('svg')
    .attr('class', 'plot-layer relief-marks')
    .attr('aria-hidden', 'true')
  const signs = svg.append('g')
  const markers = svg.append('g')
  const names = svg.append('g')
  let minima: readonly PlotMinimum[] = []
  let sides: ReadonlyMap<string, number> = new Map()

  function drawMinima(orbit: Orbit, ground: Ground): void {
    const shown = minima.flatMap(({ at, global }) => {
      const mark = seen(orbit, ground, at)
      return mark ? [{ ...mark, key: at.join(), global, shape: minimumSign(global) }] : []
    })
    signs
      .selectAll<SVGGElement, (typeof shown)[number]>('g')
      .data(shown, ({ key }) => key)
      .join((entered) => {
        const mark = entered.append('g')
        stroked(mark.append('path'), style.casing).attr('d', ({ shape }) => shape)
        stroked(mark.append('path'), style.outline)
          .attr('class', 'plot-minimum')
          .attr('d', ({ shape }) => shape)
          .attr('fill', ({ global }) => style.fill(global))
        return mark
      })
      .attr('transform', ({ x, y }) => `translate(${x} ${y})`)
      .classed('relief-behind', ({ hidden }) => hidden)
  }

  function drawNames(
    heads: readonly ReliefHead[],
    { width, height }: Size,
    obstacles: readonly Rectangle[],
  ): void {
    const named = heads.length > 1 ? heads.filter(({ label }) => label !== '') : []
    const requests = named.map(({ key, x, y, label }) => {
      return { key, x, y, width: measureOnPage(label, runFont), gap }
    })
    // The label of the raised run, the last of the heads, gets the first choice.
    const placed = placeLabels(requests.reverse(), {
      bounds: { x0: 2, y0: 2, x1: width - 2, y1: height - 2 },
      obstacles: [...obstacles, ...heads.map(boxOf)],
      previous: sides,
    })
    sides = new Map(placed.map(({ key, side }) => [key, side]))
    const byKey = new Map(named.map((head) => [head.key, head]))
    names
      .selectAll<SVGTextElement, (typeof placed)[number]>('text')
      .data(placed, ({ key }) => key)
      .join((enter) => runLettered(enter.append('text')))
      .attr('class', 'plot-run-label')
      .attr('fill', ({ key }) => runTextColour(themed, byKey.get(key)?.colour ?? 0))
      .attr('dy', '0.35em')
      .attr('x', ({ x }) => x)
      .attr('y', ({ y }) => y)
      .text(({ key }) => byKey.get(key)?.label ?? '')
  }

  return {
    setMinima(next) {
      minima = next
    },
    headsOf(paths, t, orbit, ground) {
      return paths.flatMap(({ id, colour, label, x, y }) => {
        const step = Math.min(t, x.length - 1)
        const mark = step < 0 ? null : seen(orbit, ground, [x[step]!, y[step]!])
        return mark ? [{ ...mark, key: String(id), colour, label }] : []
      })
    },
    draw(orbit, ground, heads, size, obstacles) {
      drawMinima(orbit, ground)
      markers
        .selectAll<SVGPathElement, ReliefHead>('path')
        .data(heads, ({ key }) => key)
        .join('path')
        .order()
        .attr('class', ({ colour }) => `relief-head plot-mark-${colour}`)
        .attr('d', ({ colour }) => markerPath(colour, markerArea))
        .attr('transform', ({ x, y }) => `translate(${x} ${y})`)
        .classed('relief-behind', ({ hidden }) => hidden)
      drawNames(heads, size, obstacles)
    },
  }
}

export function boxOf({ x, y }: { readonly x: number; readonly y: number }): Rectangle {
  return { x0: x - 7, y0: y - 7, x1: x + 7, y1: y + 7 }
}

/** Null beside the base and in a hole. */
function seen(orbit: Orbit, ground: Ground, [px, py]: Point) {
  const [x, z] = [ground.x(px), ground.z(py)]
  const place: Space = [x, ground.heightAt(x, z), z]
  if (Number.isNaN(place[1])) return null
  const [across, down] = orbit.pixelOf(place)
  return { x: across, y: down, hidden: isHidden(ground, place, orbit.eye) }
}
