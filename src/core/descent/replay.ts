import type { Run } from '../records/experiment'
import type { Trajectory } from '../records/trajectory'
import { oracleOf, type Seeable } from './oracle'
import { prepareRun } from './prepared-run'
import { memorySize, Stepping } from './stepping'

/** The first `steps` steps taken again, on the losses and gradients stored; f is asked by a line search and by methods that read H. */
export function replay(
  trajectory: Trajectory,
  objective: Seeable,
  run: Run,
  steps: number,
): Stepping {
  const { x, y } = trajectory
  const { batchLoss: loss = trajectory.f } = trajectory
  const { batchDfdx: dfdx = trajectory.dfdx, batchDfdy: dfdy = trajectory.dfdy } = trajectory
  const prepared = prepareRun(run)
  const size = memorySize(prepared)
  const oracle = oracleOf(objective, prepared)
  const stepping = new Stepping(oracle, prepared, new Float64Array(size))
  // A method that remembers nothing needs its last step alone.
  for (let t = size > 0 ? 0 : Math.max(0, steps - 1); t < steps; t++) {
    stepping.take(t, [x[t]!, y[t]!], loss[t]!, [dfdx[t]!, dfdy[t]!])
  }
  return stepping
}
