import type { Algebra } from '../records/algebra'

/** β a + (1 − β) b. */
export function average<T>(m: Algebra<T>, beta: T, a: T, b: T): T {
  return m.add(m.multiply(beta, a), m.multiply(m.subtract(m.number(1), beta), b))
}
