import type { Objective } from '../objective'
import { type Columns, columnsFrom, mapColumns, recordStep } from '../records/columns'
import type { Point, Run, StoppingRule } from '../records/experiment'
import type { Task } from '../records/task'
import type { Trajectory } from '../records/trajectory'
import { Slice } from '../slice'
import type { Checkpoints } from './checkpoints'
import { type Ending, Runner } from './runner'

/**
 * Iterates to make room for at once. Untouched memory costs next to nothing, but the first touch of a page as much as dozens
 * of steps, and growing touches pages anew.
 */
const room = 131_072

/**
 * Throws a RangeError when the run is not possible: a method unknown, or a number out of its range.
 *
 * @param checkpoints where to note how things stand every few thousand steps
 */
export function* descend(
  objective: Objective,
  run: Run,
  start: Point,
  stopping: StoppingRule,
  checkpoints: Checkpoints | null = null,
): Task<Trajectory> {
  const runner = new Runner(objective, run, stopping)
  runner.start(...start)
  const first = Math.min(room, stopping.maxSteps) + 1
  let columns = columnsFrom(() => new Float64Array(first), runner.seesEstimate)
  const slice = new Slice()
  while (!runner.advance(slice.stretch, columns)) {
    checkpoints?.add(runner.step, runner.snapshot())
    if (slice.isOver(slice.stretch)) {
      yield runner.step / stopping.maxSteps
      slice.begin()
    }
    const needed = Math.min(runner.step + slice.stretch, stopping.maxSteps) + 1
    // Four times as much, so that copying costs a constant a step; never beyond what `maxSteps` can fill.
    const length = Math.min(4 * columns.x.length, stopping.maxSteps + 1)
    if (needed > columns.x.length) columns = withRoom(columns, length)
  }
  return trimmed(columns, runner.ending.stop)
}

function withRoom(columns: Columns, length: number): Columns {
  return mapColumns(columns, (column) => {
    const longer = new Float64Array(length)
    longer.set(column)
    return longer
  })
}

function trimmed(columns: Columns, stop: Ending['stop']): Trajectory {
  const count = stop.kind === 'notFinite' ? stop.step : stop.step + 1
  // No step was taken from where the descent stopped.
  if (stop.kind !== 'notFinite') recordStep(columns, stop.step, { stepLength: Number.NaN })
  const whole = mapColumns(columns, (column) =>
    count < column.length ? column.slice(0, count) : column,
  )
  return { ...whole, stop: { ...stop } }
}

/** Descends as `descend` does, without storing the iterates: the last one, NaN when there is none, and why it ended. */
export function* descendToEnd(
  objective: Objective,
  run: Run,
  start: Point,
  stopping: StoppingRule,
): Task<Ending> {
  const runner = new Runner(objective, run, stopping)
  runner.start(...start)
  const slice = new Slice()
  while (!runner.advance(slice.stretch)) {
    if (!slice.isOver(slice.stretch)) continue
    yield runner.step / stopping.maxSteps
    slice.begin()
  }
  return runner.ending
}
