import { diagonal } from '../descent/stopping'
import type { DifferentiableFunction } from '../differentiable'
import type { Point, Viewport } from '../records/experiment'
import { norm } from '../records/norm'

/**
 * The reason that the iterate `to` was not finite when the one before, `from`, was. Between them lies a place where f or ∇f
 * ceases to be finite; at an overflow one of them is enormous just before it, at the edge of f's domain it is not (∇ log is
 * no more than 10¹⁷ at a distance of one rounding).
 */
export function leaving(
  from: Point,
  to: Point,
  f: DifferentiableFunction,
  domain: Viewport,
): 'overflow' | 'overflowDownhill' | 'leftDomain' {
  const edge = lastFinite(f, from, to)

  const gradient = new Float64Array(2)
  const value = f.gradient(edge[0], edge[1], gradient)
  const enormous = 1e100
  const overflown =
    Math.abs(value) > enormous ||
    norm(gradient[0]!, gradient[1]!) > enormous ||
    // exp(x) / (1 + exp(x)) overflows inside though f itself stays below 1.
    norm(edge[0], edge[1]) > 10 * diagonal(domain)
  if (!overflown) return 'leftDomain'
  return value < -enormous ? 'overflowDownhill' : 'overflow'
}

/** The last point on the way from a finite to a not finite one at which f and ∇f are finite, by bisection. */
function lastFinite(f: DifferentiableFunction, [x, y]: Point, to: Point): Point {
  const gradient = new Float64Array(2)
  const largest = Number.MAX_VALUE
  const dx = clamp(to[0], largest) - x
  const dy = clamp(to[1], largest) - y
  let inside = 0
  let outside = 1
  // Below 2⁻¹⁰⁷⁴ the two cannot be told apart; they coincide long before unless the step is astronomic.
  for (let halving = 0; halving < 1100; halving++) {
    const middle = (inside + outside) / 2
    if (middle === inside || middle === outside) break
    const value = f.gradient(x + middle * dx, y + middle * dy, gradient)
    if (Number.isFinite(value + gradient[0]! + gradient[1]!)) inside = middle
    else outside = middle
  }
  return [x + inside * dx, y + inside * dy]
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value))
}
