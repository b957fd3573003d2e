import type { Point } from '../../core/records/experiment'
import type { Pixel } from '../gestures/start-handle'
import type { Ground, Space } from './ground'
import type { Orbit } from './orbit'
import { isHidden } from './ray'

/** The place at which a start is seen, at the edge of the ground where it lies outside, and whether the ground hides it. */
export function startOnGround(
  [x, y]: Point,
  orbit: Orbit,
  ground: Ground,
): Pixel & { readonly isBehind: boolean } {
  const east = within(ground.x(x), ground.width / 2)
  const south = within(ground.z(y), ground.depth / 2)
  const level = ground.heightAt(east, south)
  const place: Space = [east, Number.isNaN(level) ? 0 : level, south]
  const [px, py] = orbit.pixelOf(place)
  return { x: px, y: py, isBehind: isHidden(ground, place, orbit.eye) }
}

function within(value: number, reach: number): number {
  return Math.min(reach, Math.max(-reach, value))
}
