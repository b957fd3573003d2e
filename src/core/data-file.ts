import { describeObjective } from './objectives/describe'
import { isOverData } from './objectives/kinds'
import { type Column, hasSeen, seenColumns, usualColumns } from './records/columns'
import type { Experiment, ObjectiveReference } from './records/experiment'
import type { Trajectory } from './records/trajectory'
import type { Descent } from './verdict/what-became'

/** A row is 300 characters at most, so a chunk stays below 100 kB. */
const rowsPerChunk = 300

type Finished = Pick<Descent, 'trajectory' | 'verdict' | 'manner'>

/** The public CSV: one row an iterate, each number in the shortest form that reads back to the same double. */
export function* csvChunks(
  experiment: Experiment,
  descents: readonly Finished[],
): Generator<string, void, void> {
  const columns = columnsOf(descents)
  yield `${['run', 'method', 'learningRate', 'step', ...columns].join()}\n`
  for (const [index, { trajectory }] of descents.entries()) {
    const { method, learningRate } = runOf(experiment, index)
    const prefix = `${index + 1},${method},${number(learningRate)},`
    yield* chunks(trajectory, columns, number, (row) => `${prefix}${row}\n`)
  }
}

/** The public JSON, of `public/etascope-data.schema.json`. */
export function* jsonChunks(
  experiment: Experiment,
  descents: readonly Finished[],
): Generator<string, void, void> {
  const { formula, parameters } = describeObjective(experiment.objective)
  const objective = published(experiment.objective)
  const head = {
    format: 'etascope-data',
    version: 1,
    formula,
    parameters,
    experiment: { ...experiment, objective },
  }
  yield `${JSON.stringify(head, withoutNonFinite).slice(0, -1)},"descents":[`
  const columns = columnsOf(descents)
  for (const [index, { trajectory, verdict, manner }] of descents.entries()) {
    const { method, learningRate } = runOf(experiment, index)
    const about = {
      run: index + 1,
      method,
      learningRate,
      stop: trajectory.stop,
      verdict,
      manner,
      columns: ['step', ...columns],
    }
    yield `${index > 0 ? ',' : ''}\n${JSON.stringify(about, withoutNonFinite).slice(0, -1)},"rows":[`
    yield* chunks(
      trajectory,
      columns,
      jsonNumber,
      (row, step) => `${step > 0 ? ',' : ''}\n[${row}]`,
    )
    yield ']}'
  }
  yield ']}\n'
}

/** An objective as plain data: of a loss over data with its rows, so that the file needs nothing else. */
function published(objective: ObjectiveReference): object {
  if (!isOverData(objective)) return objective
  const { kind, loss, table, source, columns, scaling, l2, description } = objective
  return {
    kind,
    loss: loss.kind === 'builtIn' ? loss.id : null,
    sample: description.formula,
    source,
    names: table.names,
    data: table.columns.map((column) => [...column]),
    columns,
    scaling,
    l2,
  }
}

/**
 * The columns of the file: those of what steps see are written where that is not f itself for any
 * run.
 */
function columnsOf(descents: readonly Finished[]): readonly Column[] {
  const isSeen = descents.some(({ trajectory }) => hasSeen(trajectory))
  return isSeen ? [...usualColumns, ...seenColumns] : usualColumns
}

/** f itself is what the steps of an ordinary run see. */
const seenAs = { batchLoss: 'f', batchDfdx: 'dfdx', batchDfdy: 'dfdy' } as const

function columnIn(trajectory: Trajectory, name: Column): Float64Array {
  const column = trajectory[name]
  return column ?? trajectory[seenAs[name as keyof typeof seenAs]]
}

function* chunks(
  trajectory: Trajectory,
  columns: readonly Column[],
  written: (value: number) => string,
  write: (row: string, step: number) => string,
): Generator<string, void, void> {
  const recorded = columns.map((name) => columnIn(trajectory, name))
  const { length } = trajectory.x
  for (let from = 0; from < length; from += rowsPerChunk) {
    let chunk = ''
    for (let t = from; t < Math.min(from + rowsPerChunk, length); t++) {
      const row = recorded.map((column) => written(column[t]!)).join()
      chunk += write(`${t},${row}`, t)
    }
    yield chunk
  }
}

/** The sign of a zero, which plain conversion drops, is part of the double. */
function number(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value)
}

/**
 * A number as JSON: all numbers of an iterate are finite, but a step length where there was no
 * step.
 */
function jsonNumber(value: number): string {
  return Number.isNaN(value) ? '"NaN"' : number(value)
}

function withoutNonFinite(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
}

function runOf({ runs }: Experiment, index: number): Experiment['runs'][number] {
  const run = runs[index]
  if (!run) throw new RangeError(`descents: ${index + 1} or more, but ${runs.length} runs`)
  return run
}
