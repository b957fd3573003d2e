import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Viewport } from '../../core/records/experiment'
import { type Ground, groundOf, type Space } from './ground'
import { hitGround, isHidden } from './ray'

const square: Viewport = { x0: -1, x1: 1, y0: -1, y1: 1 }

/** The ground of a function of [−1, 1]², which is its own place in the picture; y grows away from the eye. */
function ground(f: (x: number, y: number) => number, nodes = 65): Ground {
  const along = Array.from({ length: nodes }, (_, k) => (2 * k) / (nodes - 1) - 1)
  const values = Float64Array.from(along.flatMap((down) => along.map((x) => f(x, -down))))
  const finite = values.filter(Number.isFinite)
  const scale = {
    low: Math.min(...finite),
    top: Math.max(...finite),
    isCut: false,
    compression: 0,
  }
  return groundOf({ viewport: square, columns: nodes, rows: nodes, values, scale })
}

const inside = fc.double({ min: -0.98, max: 0.98, noNaN: true })
const eye = fc
  .tuple(
    fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
    fc.double({ min: 0.3, max: 1.5, noNaN: true }),
  )
  .map(([azimuth, elevation]): Space => {
    const flat = 6 * Math.cos(elevation)
    return [flat * Math.sin(azimuth), 6 * Math.sin(elevation), flat * Math.cos(azimuth)]
  })

function towards(from: Space, to: Space): Space {
  return [to[0] - from[0], to[1] - from[1], to[2] - from[2]]
}

test('parameters and places are each other’s inverse, and a plane has its height everywhere', () => {
  const plane = ground((x, y) => x + y)
  fc.assert(
    fc.property(inside, inside, (x, y) => {
      const [back, forth] = plane.pointAt(plane.x(x), plane.z(y))
      expect(back).toBeCloseTo(x, 12)
      expect(forth).toBeCloseTo(y, 12)
      // Heights are single floats.
      expect(plane.heightAt(plane.x(x), plane.z(y))).toBeCloseTo((plane.tall * (x + y + 2)) / 4, 6)
    }),
  )
})

test('a ray aimed at a place of a plane meets it there', () => {
  const plane = ground((x, y) => x + y)
  fc.assert(
    fc.property(inside, inside, eye, (x, y, from) => {
      const place: Space = [x, (plane.tall * (x + y + 2)) / 4, -y]
      const hit = hitGround(plane, from, towards(from, place))
      // One that grazes the plane is bent by the rounding of its heights to single floats.
      const [dx, dy, dz] = towards(from, place)
      const facing = Math.abs(dy - (plane.tall / 4) * (dx - dz)) / Math.hypot(dx, dy, dz)
      fc.pre(facing > 0.05)
      expect(hit).not.toBeNull()
      for (const k of [0, 1, 2] as const) expect(hit![k]).toBeCloseTo(place[k], 4)
    }),
  )
})

test('a ray from above meets a paraboloid where the quadratic equation says', () => {
  const bowl = ground((x, y) => x * x + y * y, 129)
  const a = bowl.tall / 2
  fc.assert(
    fc.property(inside, inside, eye, (x, y, from) => {
      const place: Space = [x, a * (x * x + y * y), -y]
      const [dx, dy, dz] = towards(from, place)
      // a (o + s d)² = o_y + s d_y along the ray, of which s = 1 is one root.
      const p = a * (dx * dx + dz * dz)
      const q = 2 * a * (from[0] * dx + from[2] * dz) - dy
      const other = -q / p - 1
      const first = Math.min(1, other)
      const [hx, hz] = [from[0] + first * dx, from[2] + first * dz]
      fc.pre(Math.abs(other - 1) > 0.05 && Math.abs(hx) < 0.98 && Math.abs(hz) < 0.98)
      const hit = hitGround(bowl, from, [dx, dy, dz])
      // Triangles of 1/64 lie within a/8 · 2/64² of the bowl, and a flat ray carries that twenty times as far at the most.
      expect(hit![0]).toBeCloseTo(hx, 2)
      expect(hit![2]).toBeCloseTo(hz, 2)
    }),
  )
})

test('a ray passes by the ground and through its holes', () => {
  const half = ground((x, y) => (x < 0 ? Number.NaN : y))
  expect(hitGround(half, [-0.5, 4, 0], [0, -1, 0])).toBeNull()
  expect(hitGround(half, [0.5, 4, 0], [0, -1, 0])![0]).toBe(0.5)
  expect(hitGround(half, [3, 4, 0], [0, -1, 0])).toBeNull()
  expect(hitGround(half, [0.5, 4, 0], [0, 1, 0])).toBeNull()
})

test('what is behind a ridge is hidden, and what is on it is not', () => {
  const ridge = ground((x) => Math.exp(-40 * x * x))
  const low: Space = [4, 0.6, 0]
  expect(isHidden(ridge, [-0.5, ridge.heightAt(-0.5, 0), 0], low)).toBe(true)
  expect(isHidden(ridge, [0.5, ridge.heightAt(0.5, 0), 0], low)).toBe(false)
  expect(isHidden(ridge, [0, ridge.heightAt(0, 0), 0], low)).toBe(false)
  expect(isHidden(ridge, [-0.5, ridge.heightAt(-0.5, 0), 0], [-0.5, 5, 0])).toBe(false)
})
