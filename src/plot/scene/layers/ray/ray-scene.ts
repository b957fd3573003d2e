import type { Point } from '../../../../core/records/experiment'
import { clipSegment, type Rectangle } from '../../clip'
import { cased, type Mark } from '../../mark'
import { type Palette, runColour } from '../../palette'
import type { Projection } from '../../projection'
import type { LayerScene } from '../layer-scene'

/** The line that a step goes along, as far as f is looked at along it. */
export interface RayContent {
  readonly from: Point
  readonly to: Point
  /** The point on the way where f is lowest. */
  readonly floor: Point | null
  /** A path of steps as long as those taken that points straight at the minimum; null where none is shown. */
  readonly pointed: PointedContent | null
}

export interface PointedContent {
  readonly start: Point
  readonly minimum: Point
  /** Its iterates up to the step on show. */
  readonly iterates: readonly Point[]
  /** The colour of the run, 1 to 6. */
  readonly colour: number
}

/** Radius of the mark at the floor, in pixels. */
const floorRadius = 3.5

/** Length of line that has a rectangle of its own, and half of that rectangle's least side, in pixels. */
const [stretch, reach] = [8, 2] as const

/** Ends of the part of the line that is on the plot, in pixels; null where there is none. */
function onPlot(
  { from, to }: RayContent,
  { x, y, width, height }: Projection,
): readonly [Point, Point] | null {
  const [ax, ay, bx, by] = [x(from[0]), y(from[1]), x(to[0]), y(to[1])]
  const part = { from: 0, to: 1 }
  if (!clipSegment(ax, ay, bx, by, { x0: 0, y0: 0, x1: width, y1: height }, part)) return null
  const at = (share: number): Point => [ax + share * (bx - ax), ay + share * (by - ay)]
  return [at(part.from), at(part.to)]
}

/** Path data of the part of the line that is on the plot; empty where there is none. */
export function rayPath(ray: RayContent, projection: Projection): string {
  const ends = onPlot(ray, projection)
  return ends ? `M${ends.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}` : ''
}

/** The rectangles along the line, for letters to keep clear of. */
export function rayCovered(ray: RayContent, projection: Projection): readonly Rectangle[] {
  const ends = onPlot(ray, projection)
  if (!ends) return []
  const [[ax, ay], [bx, by]] = ends
  const count = Math.ceil(Math.hypot(bx - ax, by - ay) / stretch)
  return Array.from({ length: count + 1 }, (_, k) => {
    const share = k / Math.max(1, count)
    const [x, y] = [ax + share * (bx - ax), ay + share * (by - ay)]
    return { x0: x - reach, x1: x + reach, y0: y - reach, y1: y + reach }
  })
}

/** A circle around the floor, as path data; empty where there is none. */
export function floorPath({ floor }: RayContent, { x, y }: Projection): string {
  if (!floor) return ''
  const r = floorRadius
  const left = (x(floor[0]) - r).toFixed(1)
  return `M${left} ${y(floor[1]).toFixed(1)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`
}

/** The line of a path that points at the minimum, as path data. */
export function pointedLine(
  { start, minimum, iterates }: PointedContent,
  projection: Projection,
): string {
  const last = iterates.at(-1) ?? start
  // To the minimum, and beyond it to where the path ends.
  return [
    rayPath({ from: start, to: minimum, floor: null, pointed: null }, projection),
    rayPath({ from: minimum, to: last, floor: null, pointed: null }, projection),
  ].join('')
}

/** Dots at the iterates of such a path, and a larger one at the last, as path data. */
export function pointedDots({ iterates }: PointedContent, { x, y }: Projection): string {
  return iterates
    .map(([px, py], k) => {
      const r = k === iterates.length - 1 ? 5 : 2.5
      return `M${(x(px) - r).toFixed(1)} ${y(py).toFixed(1)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`
    })
    .join('')
}

/** The look of that path, in the colour of its run. */
export function pointedStrokes(palette: Palette, colour: number) {
  const own = runColour(palette, colour)
  return {
    line: { colour: own, width: 1.5, dash: [7, 5] },
    dots: { fill: palette('paper'), stroke: { colour: own, width: 1.75 } },
  }
}

function pointedMarks(
  pointed: PointedContent,
  projection: Projection,
  palette: Palette,
): readonly Mark[] {
  const { line, dots } = pointedStrokes(palette, pointed.colour)
  const casing = { colour: palette.faded('paper', 0.6), width: 4 }
  return [
    ...cased(pointedLine(pointed, projection), line, casing),
    { kind: 'path', d: pointedDots(pointed, projection), ...dots },
  ]
}

export const rayScene: LayerScene<RayContent> = (ray, projection, _around, { palette }) => {
  const line = { colour: palette('ink'), width: 1.5, dash: [2, 4] }
  const casing = { colour: palette.faded('paper', 0.6), width: 4 }
  const floor: Mark = {
    kind: 'path',
    d: floorPath(ray, projection),
    fill: palette('paper'),
    stroke: { colour: palette('ink'), width: 2 },
  }
  return {
    marks: [
      ...cased(rayPath(ray, projection), line, casing),
      ...(ray.floor ? [floor] : []),
      ...(ray.pointed ? pointedMarks(ray.pointed, projection, palette) : []),
    ],
    covered: rayCovered(ray, projection),
  }
}
