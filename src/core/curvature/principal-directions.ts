import { norm } from '../curvature'

/** A unit vector. */
export type Direction = readonly [x: number, y: number]

const axes = [
  [1, 0],
  [0, 1],
] as const

/**
 * Unit eigenvectors of [[a, b], [b, c]], in the order of `eigenvalues`, at right angles to each other. Where the two
 * eigenvalues are equal every direction is one, and the axes are given. LAPACK's `dlaev2`.
 */
export function principalDirections(
  a: number,
  b: number,
  c: number,
): readonly [low: Direction, high: Direction] {
  // Denormals have too few digits for a direction.
  if (Math.max(Math.abs(a), Math.abs(b), Math.abs(c)) < 1e-290) {
    if (a === 0 && b === 0 && c === 0) return axes
    return principalDirections(a * 2 ** 600, b * 2 ** 600, c * 2 ** 600)
  }
  const difference = a - c
  const spread = norm(difference, 2 * b)
  if (spread === 0) return axes
  // Of the two ways to write the eigenvector, the one in which nothing cancels.
  const along = difference >= 0 ? difference + spread : 2 * b
  const across = difference >= 0 ? 2 * b : spread - difference
  const length = norm(along, across)
  const [x, y] = [along / length, across / length]
  return [
    [-y, x],
    [x, y],
  ]
}
