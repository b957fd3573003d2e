import type { DifferentiableFunction } from '../core/differentiable'

/** A central difference with what it may be off by. */
interface Difference {
  readonly value: number
  readonly uncertainty: number
}

/**
 * (g(h) − g(−h)) / 2h, extrapolated from h and h/2, whose difference tells the part of order h² that is left
 * out; to it comes the rounding of g, about a hundred times 2⁻⁵³ of `size`, divided by h.
 *
 * @param size the greatest magnitude that enters the computation of g
 */
function centralDifference(g: (offset: number) => number, h: number, size: number): Difference {
  const wide = (g(h) - g(-h)) / (2 * h)
  const narrow = (g(h / 2) - g(-h / 2)) / h
  return {
    value: narrow + (narrow - wide) / 3,
    uncertainty: Math.abs(narrow - wide) + (1e-14 * size) / h,
  }
}

/** ∂f/∂x, ∂f/∂y by differences of f, then ∂²f/∂x², ∂²f/∂x∂y, ∂²f/∂y² by differences of the compiled gradient. */
export function differencesOf(
  f: DifferentiableFunction,
  x: number,
  y: number,
  h: number,
): readonly Difference[] {
  const out = new Float64Array(5)
  const value = Math.abs(f.hessian(x, y, out))
  const [dx, dy, dxx, dxy, dyy] = [...out].map(Math.abs) as [number, number, number, number, number]
  const size = Math.max(1, value, h * dx, h * dy)
  const slope = Math.max(1, dx, dy, h * dxx, h * dxy, h * dyy)
  const gradient = new Float64Array(2)
  const component = (k: 0 | 1, a: number, b: number) => {
    f.gradient(a, b, gradient)
    return gradient[k]!
  }
  return [
    centralDifference((offset) => f.value(x + offset, y), h, size),
    centralDifference((offset) => f.value(x, y + offset), h, size),
    centralDifference((offset) => component(0, x + offset, y), h, slope),
    centralDifference((offset) => component(0, x, y + offset), h, slope),
    centralDifference((offset) => component(1, x, y + offset), h, slope),
  ]
}
