import { drawsOf } from '../descent/draws'
import { prepareRun } from '../descent/prepared-run'
import { differentiableOverBatch } from '../expression/evaluator'
import { type Field, field } from '../ground/field'
import type { ContourSpacing } from '../ground/thresholds'
import type { Objective } from '../objective'
import type { Point, Run, Viewport } from '../records/experiment'
import type { Task } from '../records/task'
import { minimumIn } from './minimum-in'

/** The ground as one step of a run sees it: over its batch alone. */
export interface BatchGround {
  readonly field: Field
  /** Minimum of the batch's loss in the viewport; null where none was found at which H is positive definite. */
  readonly minimum: Point | null
}

export interface BatchView {
  readonly viewport: Viewport
  readonly columns: number
  readonly rows: number
  readonly spacing: ContourSpacing
}

/**
 * The ground of step t. Null where the run takes no batches.
 *
 * @param t an integer in [0, 1 000 000)
 */
export function* batchGround(
  { rowwise, given }: Pick<Objective, 'rowwise' | 'given'>,
  run: Run,
  t: number,
  { viewport, columns, rows, spacing }: BatchView,
): Task<BatchGround | null> {
  const draws = drawsOf(prepareRun(run).chance, given.rows)
  if (!rowwise || !draws?.hasBatch) return null
  const f = differentiableOverBatch(rowwise, given).over(draws.rowsAt(t).slice())
  const minimum = minimumIn(f, viewport)
  const known = minimum ? [{ at: minimum }] : []
  return { field: yield* field(f, viewport, columns, rows, known, spacing), minimum }
}
