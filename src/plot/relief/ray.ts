import { clipSegment } from '../scene/clip'
import type { Ground, Space } from './ground'

/** Steps along a ray in every cell that it crosses: ridges narrower than that are not to be hit. */
const stepsPerCell = 2
const halvings = 24

/**
 * The point where the ray from `origin` first meets the ground; null where it passes by, or through
 * a hole.
 */
export function hitGround(ground: Ground, origin: Space, direction: Space): Space | null {
  const [ox, oy, oz] = origin
  const [dx, dy, dz] = direction
  const reach = (2 * (Math.abs(ox) + Math.abs(oy) + Math.abs(oz)) + 8) / Math.hypot(dx, dy, dz)
  const span = crossing(ground, origin, direction, reach)
  if (!span) return null
  const above = (s: number) => oy + s * dy - ground.heightAt(ox + s * dx, oz + s * dz)
  const cell = Math.min(ground.width / (ground.columns - 1), ground.depth / (ground.rows - 1))
  const sideways = Math.hypot(dx, dz) * (span.to - span.from)
  const steps = Math.max(1, Math.ceil((stepsPerCell * sideways) / cell))
  let from = span.from
  let wasAbove = above(from)
  for (let k = 1; k <= steps; k++) {
    const to = span.from + ((span.to - span.from) * k) / steps
    const isAbove = above(to)
    // The ray meets the ground from above or, where its edge stands high, from below; not where
    // either is NaN, which is a hole.
    if (wasAbove * isAbove <= 0) {
      const s = settle(above, from, to)
      const [x, z] = [ox + s * dx, oz + s * dz]
      return [x, ground.heightAt(x, z), z]
    }
    from = to
    wasAbove = isAbove
  }
  return null
}

/** Whether the ground stands between a place and the eye. */
export function isHidden(ground: Ground, [x, y, z]: Space, eye: Space): boolean {
  // Not from the place itself, which lies on the ground.
  const clear = 0.015
  const [dx, dy, dz] = [eye[0] - x, eye[1] - y, eye[2] - z]
  const from: Space = [x + clear * dx, y + clear * dy + 0.005, z + clear * dz]
  const span = crossing(ground, from, [dx, dy, dz], 1)
  if (!span) return false
  const cell = Math.min(ground.width / (ground.columns - 1), ground.depth / (ground.rows - 1))
  const steps = Math.ceil((Math.hypot(dx, dz) * (span.to - span.from)) / cell)
  for (let k = 0; k <= steps; k++) {
    const s = span.from + ((span.to - span.from) * k) / Math.max(1, steps)
    if (from[1] + s * dy < ground.heightAt(from[0] + s * dx, from[2] + s * dz)) return true
  }
  return false
}

const part = { from: 0, to: 1 }

/** The part of a ray, in units of its direction, that is within the box in which the ground lies. */
function crossing(
  { width, depth, tall }: Ground,
  [ox, oy, oz]: Space,
  [dx, dy, dz]: Space,
  reach: number,
): { readonly from: number; readonly to: number } | null {
  const base = { x0: -width / 2, x1: width / 2, y0: -depth / 2, y1: depth / 2 }
  if (!clipSegment(ox, oz, ox + reach * dx, oz + reach * dz, base, part)) return null
  let [from, to] = [part.from * reach, part.to * reach]
  // A little more than the box, or rounding would have a ray start below the highest point.
  const slack = 1e-6
  if (dy !== 0) {
    const [a, b] = [(-slack - oy) / dy, (tall + slack - oy) / dy]
    from = Math.max(from, Math.min(a, b))
    to = Math.min(to, Math.max(a, b))
  } else if (oy < -slack || oy > tall + slack) return null
  return from <= to ? { from, to } : null
}

/** The place where `above` changes its sign, by bisection. */
function settle(above: (s: number) => number, first: number, last: number): number {
  const isFirstAbove = above(first) > 0
  let [from, to] = [first, last]
  for (let k = 0; k < halvings; k++) {
    const middle = (from + to) / 2
    if (above(middle) > 0 === isFirstAbove) from = middle
    else to = middle
  }
  return to
}
