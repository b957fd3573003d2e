import { drawsOf } from '../descent/draws'
import type { Seeable } from '../descent/oracle'
import { prepareRun } from '../descent/prepared-run'
import { replay } from '../descent/replay'
import type { Point, Run } from '../records/experiment'
import { norm } from '../records/norm'
import type { StopReason } from '../records/stop-reason'
import type { Trajectory } from '../records/trajectory'
import { Late } from './late'

export interface Iterate {
  readonly x: number
  readonly y: number
  readonly f: number
  readonly dfdx: number
  readonly dfdy: number
}

/**
 * The ends of a descent, on which its verdict hangs, so that no iterates of many descents need be
 * stored.
 */
export interface Ends {
  readonly stop: StopReason
  /** **w**₀; NaN throughout where f or ∇f is not finite at the start. */
  readonly first: Iterate
  /** The last iterate that is finite; NaN throughout when there is none. */
  readonly last: Iterate
  /**
   * The iterate at which f or ∇f is not finite, where that ended the descent after the start; null
   * elsewhere.
   */
  readonly rejected: Point | null
  /** The facts of a run that ended by `maxSteps`; null for others. */
  readonly unfinished: Unfinished | null
}

export interface Unfinished {
  readonly late: Late
  /** η, and how it changes. */
  readonly learningRate: number
  readonly schedule: Run['schedule'] | undefined
  /** Id of its method. */
  readonly method: string
  readonly hyperparameters: Run['hyperparameters']
  /** Whether its steps saw batches, or noise, in place of f. */
  readonly isNoisy: boolean
  /** ‖**w**ₜ − **w**ₜ₋₁‖₂ of the last step. */
  readonly lastStep: number
}

/** The number of iterates of the last fifth: at least one. */
export function lastFifth(iterates: number): number {
  return Math.max(1, Math.floor(iterates / 5))
}

/** `objective` and `run` are those that the trajectory was made with. */
export function endsOf(trajectory: Trajectory, objective: Seeable, run: Run): Ends {
  const { stop, x } = trajectory
  return {
    stop,
    first: iterate(trajectory, 0),
    last: iterate(trajectory, x.length - 1),
    rejected:
      stop.kind === 'notFinite' && x.length > 0 ? nextIterate(trajectory, objective, run) : null,
    unfinished: stop.kind === 'maxSteps' ? unfinished(trajectory, objective, run) : null,
  }
}

function iterate({ x, y, f, dfdx, dfdy }: Trajectory, t: number): Iterate {
  const at = (column: Float64Array) => column[t] ?? Number.NaN
  return { x: at(x), y: at(y), f: at(f), dfdx: at(dfdx), dfdy: at(dfdy) }
}

/** The iterate that was not stored: the step taken again that led there. */
function nextIterate(trajectory: Trajectory, objective: Seeable, run: Run): Point {
  const stepping = replay(trajectory, objective, run, trajectory.x.length)
  return [stepping.x, stepping.y]
}

function unfinished(trajectory: Trajectory, objective: Seeable, run: Run): Unfinished {
  const { method, hyperparameters, learningRate, schedule } = run
  const { x, y } = trajectory
  const late = new Late(x.length - 1)
  late.begin()
  late.add(trajectory, late.division.from, x.length)
  const lastStep = norm(x.at(-1)! - x.at(-2)!, y.at(-1)! - y.at(-2)!)
  const isNoisy = drawsOf(prepareRun(run).chance, objective.given.rows) !== null
  return { late, method, hyperparameters, learningRate, schedule, isNoisy, lastStep }
}
