import { norm } from '../records/norm'

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
  // They depend on these two alone.
  const difference = a - c
  const twist = 2 * b
  // Denormals have too few digits for a direction.
  if (Math.max(Math.abs(difference), Math.abs(twist)) < 1e-290) {
    if (difference === 0 && twist === 0) return axes
    return principalDirections(difference * 2 ** 600, b * 2 ** 600, 0)
  }
  const spread = norm(difference, twist)
  // The eigenvector may be written in two ways; in this one nothing cancels.
  const along = difference >= 0 ? difference + spread : twist
  const across = difference >= 0 ? twist : spread - difference
  const length = norm(along, across)
  const [x, y] = [along / length, across / length]
  return [
    [-y, x],
    [x, y],
  ]
}
