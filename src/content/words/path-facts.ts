import type { Trajectory } from '../../core/descent/trajectory'
import type { Viewport } from '../../core/records/experiment'

export function gradientNorm({ dfdx, dfdy }: Trajectory, t: number): number {
  return Math.hypot(dfdx[t] ?? Number.NaN, dfdy[t] ?? Number.NaN)
}

/** The first iterate from which on **w** never changes; 0 where no step changes it. */
export function restsSince({ x, y }: Trajectory): number {
  const end = x.length - 1
  let since = end
  while (since > 0 && x[since - 1] === x[end] && y[since - 1] === y[end]) since--
  return Math.max(0, since)
}

/** The farthest that any iterate is from the first. */
export function reachOf({ x, y }: Trajectory): number {
  let reach = 0
  for (let t = 1; t < x.length; t++)
    reach = Math.max(reach, Math.hypot(x[t]! - x[0]!, y[t]! - y[0]!))
  return reach
}

export function diagonalOf({ x0, x1, y0, y1 }: Viewport): number {
  return Math.hypot(x1 - x0, y1 - y0)
}

/** How much steeper than at the start a slope has to be for a run not to be on its way to a minimum. */
const steeper = 10
/** A slope that is this share of what it was has hardly become less. */
const asSteep = 0.99

/** Of a run that is still getting lower; one that has gone farther than `far` is told apart by a slope that does not ease. */
export function slopeOf(
  trajectory: Trajectory,
  far: number,
): 'eases' | 'does not ease' | 'grows steeper' {
  const { x, y } = trajectory
  const end = x.length - 1
  const growth = gradientNorm(trajectory, end) / gradientNorm(trajectory, 0)
  if (growth > steeper) return 'grows steeper'
  const travelled = Math.hypot((x[end] ?? 0) - (x[0] ?? 0), (y[end] ?? 0) - (y[0] ?? 0))
  return travelled > far && growth >= asSteep ? 'does not ease' : 'eases'
}
