import { norm } from '../records/norm'

/**
 * Eigenvalues of [[a, b], [b, c]], the lower one first. The one of greater magnitude is accurate to a few
 * units in the last place, the other to that times ‖H‖² / |det H|. LAPACK's `dlae2`.
 */
export function eigenvalues(a: number, b: number, c: number): readonly [low: number, high: number] {
  const sum = a + c
  const spread = norm(a - c, 2 * b)
  const [large, small] = Math.abs(a) > Math.abs(c) ? [a, c] : [c, a]
  if (sum === 0) return [-spread / 2, spread / 2]
  const outer = (sum + Math.sign(sum) * spread) / 2
  const inner = outer === 0 ? 0 : (large / outer) * small - (b / outer) * b
  return outer < inner ? [outer, inner] : [inner, outer]
}

export type CriticalPoint = 'minimum' | 'maximum' | 'saddle' | 'undecided'

/**
 * The kind of a point where the gradient is nearly zero, by the second derivative test. An eigenvalue counts as positive
 * beyond the rounding of H's entries. It counts as negative beyond `tolerance` as well: where the gradient is small because
 * the surface is, as far out on −exp(−x² − y²), a trace of curvature proves no saddle.
 */
export function criticalPoint(
  [low, high]: readonly [low: number, high: number],
  tolerance: number,
): CriticalPoint {
  // Entries of H are sums of products: about a thousand roundings of 2⁻⁵³ at worst.
  const rounding = 1e-13 * Math.max(Math.abs(low), Math.abs(high))
  if (low > rounding) return 'minimum'
  const negative = -Math.max(rounding, tolerance)
  if (high < negative) return 'maximum'
  return low < negative ? 'saddle' : 'undecided'
}
