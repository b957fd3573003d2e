import type { Algebra } from '../records/algebra'

/**
 * The gradient, cut to the length `longest` where it is longer: **g** min(1, c/‖**g**‖). R. Pascanu, T. Mikolov, Y. Bengio,
 * ICML 2013, algorithm 1; PyTorch's `clip_grad_norm_` adds 10⁻⁶ to ‖**g**‖.
 */
export function clipped<T>(m: Algebra<T>, [x, y]: readonly [T, T], longest: T): readonly [T, T] {
  const share = m.apply('min', m.number(1), m.divide(longest, m.apply('hypot', x, y)))
  return [m.multiply(share, x), m.multiply(share, y)]
}
