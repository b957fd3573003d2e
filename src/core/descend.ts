import { Descending } from './descending'
import type { Point, Run, StoppingRule } from './experiment'
import type { Objective } from './objective'
import type { StopReason } from './stopping'
import type { Task } from './task'
import type { Trajectory } from './trajectory'

/** Steps a slice: about 1 ms of a polynomial, and no more than 5 ms of any formula worth typing. */
const slice = 8192

/** Throws a RangeError when the run's method is unknown, or its η not in (0, ∞). */
export function* descend(
  objective: Objective,
  run: Run,
  start: Point,
  stopping: StoppingRule,
): Task<Trajectory> {
  const descending = new Descending(objective, run, start, stopping, 'all')
  for (;;) {
    descending.advance(slice)
    const { stop, count } = descending
    if (stop) return trimmed(descending, stop)
    yield (count - 1) / stopping.maxSteps
  }
}

function trimmed({ x, y, f, dfdx, dfdy, count }: Descending, stop: StopReason): Trajectory {
  const whole = (column: Float64Array) => (count < column.length ? column.slice(0, count) : column)
  return { x: whole(x), y: whole(y), f: whole(f), dfdx: whole(dfdx), dfdy: whole(dfdy), stop }
}

/** How a descent ended whose iterates nobody asked for. */
export interface Ending {
  readonly x: number
  readonly y: number
  readonly f: number
  readonly dfdx: number
  readonly dfdy: number
  readonly stop: StopReason
}

/** As `descend`, without storing the iterates: the last one, NaN when there is none, and why it ended. */
export function* descendToEnd(
  objective: Objective,
  run: Run,
  start: Point,
  stopping: StoppingRule,
): Task<Ending> {
  const descending = new Descending(objective, run, start, stopping, 'last')
  for (;;) {
    descending.advance(slice)
    const { stop, count } = descending
    if (stop) return ending(descending, stop)
    yield (count - 1) / stopping.maxSteps
  }
}

function ending({ x, y, f, dfdx, dfdy, count }: Descending, stop: StopReason): Ending {
  const last = (column: Float64Array) => (count > 0 ? column[0]! : Number.NaN)
  return { x: last(x), y: last(y), f: last(f), dfdx: last(dfdx), dfdy: last(dfdy), stop }
}
