import { eigenvalues } from '../curvature/curvature'
import { type Direction, principalDirections } from '../curvature/principal-directions'
import type { UnitSquare } from './unit-square'
import type { Stationary } from './verify'

/** A place is met to a few roundings of the unit square at best. */
const met = 1e-13

/**
 * Whether the Hessian at a place where ∇f vanishes is singular, or as good as that: an eigenvalue is next to nothing
 * beside the other, or changes by much between here and where ∇f would be quite 0, as those of x⁴ do however near to 0.
 * How it changes farther off does not count: that is a matter of the view.
 */
export function isSingular(f: UnitSquare, { u, v }: Pick<Stationary, 'u' | 'v'>): boolean {
  if (!f.at(u, v)) return true
  const { du, dv, duu, duv, dvv } = f
  const here = eigenvalues(duu, duv, dvv)
  const directions = principalDirections(duu, duv, dvv)
  const most = Math.max(Math.abs(here[0]), Math.abs(here[1]))
  if (Math.min(Math.abs(here[0]), Math.abs(here[1])) <= 1e-6 * most) return true

  for (const k of [0, 1] as const) {
    const [x, y]: Direction = directions[k]
    // Newton's step to the zero, several times over: at a zero of a higher order it falls short.
    const step = Math.max(met, Math.abs((8 * (du * x + dv * y)) / here[k]))
    for (const side of [-step, step]) {
      if (!f.at(u + side * x, v + side * y)) return true
      const there = eigenvalues(f.duu, f.duv, f.dvv)
      if (here.some((value, i) => Math.abs(there[i]! - value) > Math.abs(value) / 4)) return true
    }
  }
  return false
}
