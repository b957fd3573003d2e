import { PerspectiveCamera, Vector3 } from 'three'
import type { Size } from '../watch-size'
import type { Ground } from './ground'
import { floor } from './ticks'

/** In degrees. */
export const fieldOfView = 26
/** Angles from which the surface is first seen, in radians. */
export const home = { azimuth: 0.6, polar: 0.92 }
/** The point that the camera looks at: a little above the middle of the base. */
export const middle = new Vector3(0, 0.24, 0)

/** Kept free around the surface, in pixels; to the left are the ticks of the upright axis, at the top are controls. */
const margin = { left: 46, right: 14, top: 30, bottom: 10 }
/** Room around the base for the ticks of its axes. */
const tickRoom = 0.19
const [nearest, farthest] = [2.2, 50]

/**
 * The distance from which a box as large as the surface fills the picture, and the pixels by which to move it into the
 * middle.
 */
export function fitting(
  { aspect, near, far }: PerspectiveCamera,
  { width, height }: Size,
  ground: Pick<Ground, 'width' | 'depth' | 'tall'>,
): { readonly distance: number; readonly shift: readonly [number, number] } {
  const camera = new PerspectiveCamera(fieldOfView, aspect, near, far)
  const places = cornersOf(ground)
  const corner = new Vector3()
  const [roomX, roomY] = [
    Math.max(40, width - margin.left - margin.right),
    Math.max(40, height - margin.top - margin.bottom),
  ]

  function extent(distance: number) {
    camera.position.setFromSphericalCoords(distance, home.polar, home.azimuth).add(middle)
    camera.lookAt(middle)
    camera.updateMatrixWorld()
    let [x0, x1, y0, y1] = [1e9, -1e9, 1e9, -1e9]
    for (const place of places) {
      corner.copy(place).project(camera)
      x0 = Math.min(x0, ((corner.x + 1) / 2) * width)
      x1 = Math.max(x1, ((corner.x + 1) / 2) * width)
      y0 = Math.min(y0, ((1 - corner.y) / 2) * height)
      y1 = Math.max(y1, ((1 - corner.y) / 2) * height)
    }
    return { x0, x1, y0, y1 }
  }

  let [from, to] = [nearest, farthest]
  for (let k = 0; k < 30; k++) {
    const distance = (from + to) / 2
    const { x0, x1, y0, y1 } = extent(distance)
    if (x1 - x0 > roomX || y1 - y0 > roomY) from = distance
    else to = distance
  }
  const { x0, x1, y0, y1 } = extent(to)
  return {
    distance: to,
    shift: [(x0 + x1) / 2 - (margin.left + roomX / 2), (y0 + y1) / 2 - (margin.top + roomY / 2)],
  }
}

function cornersOf({ width, depth, tall }: Pick<Ground, 'width' | 'depth' | 'tall'>) {
  const sides = [-1, 1].flatMap((x) => [-1, 1].map((z) => [x, z] as const))
  return sides.flatMap(([x, z]) => [
    new Vector3(x * (width / 2 + tickRoom), floor, z * (depth / 2)),
    new Vector3(x * (width / 2), floor, z * (depth / 2 + tickRoom)),
    new Vector3((x * width) / 2, tall, (z * depth) / 2),
  ])
}
