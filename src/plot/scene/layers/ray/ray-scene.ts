import type { Point } from '../../../../core/records/experiment'
import { clipSegment } from '../../clip'
import { cased, type Mark } from '../../mark'
import type { Projection } from '../../projection'
import type { LayerScene } from '../layer-scene'

/** The line that a step goes along, as far as f is looked at along it. */
export interface RayContent {
  readonly from: Point
  readonly to: Point
  /** The point on the way where f is lowest. */
  readonly floor: Point | null
}

/** Radius of the mark at the floor, in pixels. */
const floorRadius = 3.5

/** Path data of the part of the line that is on the plot; empty where there is none. */
export function rayPath({ from, to }: RayContent, { x, y, width, height }: Projection): string {
  const [ax, ay, bx, by] = [x(from[0]), y(from[1]), x(to[0]), y(to[1])]
  const part = { from: 0, to: 1 }
  if (!clipSegment(ax, ay, bx, by, { x0: 0, y0: 0, x1: width, y1: height }, part)) return ''
  const at = (share: number) =>
    `${(ax + share * (bx - ax)).toFixed(1)} ${(ay + share * (by - ay)).toFixed(1)}`
  return `M${at(part.from)}L${at(part.to)}`
}

/** A circle around the floor, as path data; empty where there is none. */
export function floorPath({ floor }: RayContent, { x, y }: Projection): string {
  if (!floor) return ''
  const r = floorRadius
  const left = (x(floor[0]) - r).toFixed(1)
  return `M${left} ${y(floor[1]).toFixed(1)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`
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
    marks: [...cased(rayPath(ray, projection), line, casing), ...(ray.floor ? [floor] : [])],
    covered: [],
  }
}
