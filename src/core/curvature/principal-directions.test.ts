import fc from 'fast-check'
import { expect, it } from 'vitest'
import { eigenvalues } from './curvature'
import { principalDirections } from './principal-directions'

const entry = fc.double({ min: -1e6, max: 1e6, noNaN: true })

it('rebuilds the matrix from its eigenvalues and directions', () => {
  fc.assert(
    fc.property(entry, entry, entry, (a, b, c) => {
      const [low, high] = eigenvalues(a, b, c)
      const [[px, py], [qx, qy]] = principalDirections(a, b, c)
      // A dozen roundings of 2⁻⁵³ of the largest eigenvalue; below 10⁻³⁰⁰ denormals lose digits.
      const slack = 4e-15 * Math.max(Math.abs(low), Math.abs(high)) + 1e-300
      expect(Math.abs(low * px * px + high * qx * qx - a)).toBeLessThanOrEqual(slack)
      expect(Math.abs(low * px * py + high * qx * qy - b)).toBeLessThanOrEqual(slack)
      expect(Math.abs(low * py * py + high * qy * qy - c)).toBeLessThanOrEqual(slack)
    }),
  )
})

it('gives unit vectors at right angles', () => {
  fc.assert(
    fc.property(entry, entry, entry, (a, b, c) => {
      const [[px, py], [qx, qy]] = principalDirections(a, b, c)
      // Three roundings each.
      expect(Math.abs(Math.hypot(px, py) - 1)).toBeLessThan(1e-15)
      expect(Math.abs(Math.hypot(qx, qy) - 1)).toBeLessThan(1e-15)
      expect(px * qx + py * qy).toBe(0)
    }),
  )
})

it.each([
  [1, 0, 10, [1, 0], [0, 1]],
  [10, 0, 1, [0, 1], [1, 0]],
  [3, 0, 3, [1, 0], [0, 1]],
  [2, 1, 2, [Math.SQRT1_2, -Math.SQRT1_2], [Math.SQRT1_2, Math.SQRT1_2]],
  // A denormal beside the diagonal: the directions are the diagonals all the same.
  [1, 5e-324, 1, [Math.SQRT1_2, -Math.SQRT1_2], [Math.SQRT1_2, Math.SQRT1_2]],
  [0, -1, 0, [Math.SQRT1_2, Math.SQRT1_2], [Math.SQRT1_2, -Math.SQRT1_2]],
])('of [[%d, b = %d], [b, %d]] are ±%j and ±%j', (a, b, c, low, high) => {
  const found = principalDirections(a, b, c)
  for (const [k, expected] of [low, high].entries()) {
    const [x, y] = found[k]!
    // Directions have no sign; two roundings.
    expect(Math.abs(x * expected[0]! + y * expected[1]!)).toBeCloseTo(1, 15)
  }
})
