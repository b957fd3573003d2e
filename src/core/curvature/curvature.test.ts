import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { norm } from '../records/norm'
import { criticalPoint, eigenvalues } from './curvature'

describe('norm', () => {
  it('is the Euclidean norm over the whole range of doubles', () => {
    const any = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(any, any, (a, b) => {
        const expected = Math.hypot(a, b)
        // Three roundings against at most one ulp of hypot; 5e-324 is the spacing of denormals.
        const close = Math.abs(norm(a, b) - expected) <= 1e-15 * expected + 5e-324
        return close || norm(a, b) === expected
      }),
    )
  })

  it.each([
    [0, 0, 0],
    [3e200, 4e200, 5e200],
    [3e-200, 4e-200, 5e-200],
    [-Infinity, 1, Infinity],
  ])('of (%d, %d) is %d', (a, b, expected) => {
    // One rounding of the scaled root.
    expect(Math.abs(norm(a, b) / expected - 1) <= 3e-16 || norm(a, b) === expected).toBe(true)
  })

  it('is NaN of a NaN', () => expect(norm(Number.NaN, 1)).toBeNaN())
})

describe('eigenvalues', () => {
  it('recovers those of a rotated diagonal matrix', () => {
    const value = fc.double({ min: -1e3, max: 1e3, noNaN: true })
    const angle = fc.double({ min: 0, max: Math.PI, noNaN: true })
    fc.assert(
      fc.property(value, value, angle, (p, q, turn) => {
        const [c, s] = [Math.cos(turn), Math.sin(turn)]
        const [low, high] = eigenvalues(
          p * c * c + q * s * s,
          (p - q) * c * s,
          p * s * s + q * c * c,
        )
        // The entries themselves carry a few roundings of 2⁻⁵³ of the larger eigenvalue. Denormals round to multiples of
        // 5e-324 whatever their size: by half of it at each of the ten products on the way to an eigenvalue.
        const slack = 2e-15 * Math.max(Math.abs(p), Math.abs(q)) + 5 * 5e-324
        return Math.abs(low - Math.min(p, q)) <= slack && Math.abs(high - Math.max(p, q)) <= slack
      }),
      {
        // Values among which there is hardly a digit left to turn by.
        examples: [
          [5e-324, 0, 1],
          [-5e-324, 1.5e-323, 2],
        ],
      },
    )
  })

  it('does not lose the small one of an ill-conditioned matrix to cancellation', () => {
    expect(eigenvalues(1e20, 0, 1e-20)).toEqual([1e-20, 1e20])
    // 2 cos²·10¹⁶ … by hand: [[1e16, 1e8], [1e8, 2]] has determinant 1e16, hence eigenvalues 1 and 1e16 + 1.
    const [low] = eigenvalues(1e16, 1e8, 2)
    expect(low).toBeCloseTo(1, 12)
  })

  it.each([
    [0, 0, 0, 0, 0],
    [0, 3, 0, -3, 3],
    [2, 0, -2, -2, 2],
    [-4, 0, -1, -4, -1],
    [1, 1, 1, 0, 2],
  ])('of [[%d, b = %d], [b, %d]] are %d and %d', (a, b, c, low, high) => {
    const [first, second] = eigenvalues(a, b, c)
    expect(first).toBeCloseTo(low, 15)
    expect(second).toBeCloseTo(high, 15)
  })
})

describe('criticalPoint', () => {
  it.each([
    [1, 10, 'minimum'],
    [-10, -1, 'maximum'],
    [-1, 1, 'saddle'],
    [-1, 0, 'saddle'],
    [0, 1, 'undecided'],
    [0, 0, 'undecided'],
    [1e-16, 1, 'undecided'],
    [-1e-16, 1, 'undecided'],
    [1e-9, 1e-8, 'minimum'],
    [Number.NaN, Number.NaN, 'undecided'],
  ] as const)('with eigenvalues %d and %d is: %s', (low, high, kind) => {
    expect(criticalPoint([low, high], 0)).toBe(kind)
  })

  it('needs more than the tolerance to prove a way down', () => {
    expect(criticalPoint([-1e-6, 1], 1e-5)).toBe('undecided')
    expect(criticalPoint([-1e-4, 1], 1e-5)).toBe('saddle')
  })
})
