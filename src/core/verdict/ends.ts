import { replay } from '../descent/replay'
import type { StopReason } from '../descent/stopping'
import type { Trajectory } from '../descent/trajectory'
import type { DifferentiableFunction } from '../differentiable'
import type { Point, Run } from '../records/experiment'
import { norm } from '../records/norm'

export interface Iterate {
  readonly x: number
  readonly y: number
  readonly f: number
  readonly dfdx: number
  readonly dfdy: number
}

/** What of a descent its verdict hangs on, so that of many descents no iterates need be stored. */
export interface Ends {
  readonly stop: StopReason
  /** **w**₀; NaN throughout where f or ∇f is not finite at the start. */
  readonly first: Iterate
  /** The last iterate that is finite; NaN throughout when there is none. */
  readonly last: Iterate
  /** Of `notFinite` after the start: the iterate at which f or ∇f is not finite. */
  readonly rejected: Point | null
  /** Of `maxSteps`. */
  readonly unfinished: Unfinished | null
}

export interface Unfinished {
  /** Whether the lowest f of the last fifth of the iterates is lower than all before. */
  readonly stillFalling: boolean
  /** Whether more than half of the steps turn by more than a right angle from the step before. */
  readonly zigzagging: boolean
  /** ‖**w**ₜ − **w**ₜ₋₁‖₂ of the last step. */
  readonly lastStep: number
}

/** The number of iterates of the last fifth: at least one. */
export function lastFifth(iterates: number): number {
  return Math.max(1, Math.floor(iterates / 5))
}

/** `f` and `run` are those that the trajectory was made with. */
export function endsOf(trajectory: Trajectory, f: DifferentiableFunction, run: Run): Ends {
  const { stop, x } = trajectory
  return {
    stop,
    first: iterate(trajectory, 0),
    last: iterate(trajectory, x.length - 1),
    rejected: stop.kind === 'notFinite' && x.length > 0 ? nextIterate(trajectory, f, run) : null,
    unfinished: stop.kind === 'maxSteps' ? unfinished(trajectory) : null,
  }
}

function iterate({ x, y, f, dfdx, dfdy }: Trajectory, t: number): Iterate {
  const at = (column: Float64Array) => column[t] ?? Number.NaN
  return { x: at(x), y: at(y), f: at(f), dfdx: at(dfdx), dfdy: at(dfdy) }
}

/** The iterate that was not stored: the step taken again that led there. */
function nextIterate(trajectory: Trajectory, f: DifferentiableFunction, run: Run): Point {
  const stepping = replay(trajectory, f, run, trajectory.x.length)
  return [stepping.x, stepping.y]
}

function unfinished(trajectory: Trajectory): Unfinished {
  const { x, y, f } = trajectory
  const stillFalling = getsLower(f)
  const lastStep = norm(x.at(-1)! - x.at(-2)!, y.at(-1)! - y.at(-2)!)
  return { stillFalling, zigzagging: stillFalling && mostStepsReverse(trajectory), lastStep }
}

function getsLower(f: Float64Array): boolean {
  const late = f.length - lastFifth(f.length)
  return lowest(f, late, f.length) < lowest(f, 0, late)
}

function lowest(f: Float64Array, from: number, to: number): number {
  let least = Infinity
  for (let t = from; t < to; t++) least = Math.min(least, f[t]!)
  return least
}

function mostStepsReverse({ x, y }: Trajectory): boolean {
  let reversals = 0
  for (let t = 2; t < x.length; t++) {
    const along = (x[t]! - x[t - 1]!) * (x[t - 1]! - x[t - 2]!)
    const across = (y[t]! - y[t - 1]!) * (y[t - 1]! - y[t - 2]!)
    if (along + across < 0) reversals++
  }
  return reversals > (x.length - 2) / 2
}
