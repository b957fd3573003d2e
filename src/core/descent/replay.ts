import type { Pair } from '../methods/method'
import type { Run } from '../records/experiment'
import type { Trajectory } from '../records/trajectory'
import { drawsOf } from './draws'
import { type Oracle, oracleOf, type Seeable } from './oracle'
import { prepareRun } from './prepared-run'
import { memorySize, Stepping } from './stepping'

/** The first `steps` steps taken again, on the losses and gradients stored. A method with a memory does not read f. */
export function replay(
  trajectory: Trajectory,
  objective: Seeable | null,
  run: Run,
  steps: number,
): Stepping {
  const { x, y } = trajectory
  const { batchLoss: loss = trajectory.f } = trajectory
  const { batchDfdx: dfdx = trajectory.dfdx, batchDfdy: dfdy = trajectory.dfdy } = trajectory
  const prepared = prepareRun(run)
  const size = memorySize(prepared)
  const oracle = objective
    ? oracleOf(objective, drawsOf(prepared.chance, objective.given.rows))
    : unread
  const stepping = new Stepping(oracle, prepared, new Float64Array(size))
  // What remembers nothing needs its last step alone.
  for (let t = size > 0 ? 0 : Math.max(0, steps - 1); t < steps; t++) {
    stepping.take(t, [x[t]!, y[t]!], loss[t]!, [dfdx[t]!, dfdy[t]!])
  }
  return stepping
}

/** The method's moments at **w**ₜ, before the step from there, in the order of its record; t in [0, iterates). */
export function momentsAt(trajectory: Trajectory, run: Run, t: number): readonly Pair<number>[] {
  return replay(trajectory, null, run, t).moments()
}

/** No method both remembers and asks for f anew. */
const unread: Oracle = {
  isExact: true,
  at: () => ({
    value: () => Number.NaN,
    gradient: () => Number.NaN,
    hessian: () => Number.NaN,
  }),
}
