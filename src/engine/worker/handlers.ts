import { localCurvature } from '../../core/curvature/local-curvature'
import { csvChunks, jsonChunks } from '../../core/data-file'
import { descend } from '../../core/descent/descend'
import { stepTaken } from '../../core/descent/step-taken'
import { mayCompile } from '../../core/expression/evaluator'
import { fieldAt, levelsOf } from '../../core/ground/field'
import { type FlowLine, flowLine } from '../../core/ground/flow-line'
import { gradientField } from '../../core/ground/gradient-field'
import { heights } from '../../core/ground/heights'
import { tellingStart } from '../../core/rates/start'
import { suggestRates } from '../../core/rates/suggest'
import { seenColumns, usualColumns } from '../../core/records/columns'
import { type Experiment, startOfRun } from '../../core/records/experiment'
import type { SurveyRequest } from '../../core/records/survey/request'
import type { SurveyedTile } from '../../core/records/survey/surveyed-tile'
import type { Task } from '../../core/records/task'
import { surveyTile } from '../../core/survey/tile'
import { type Descent, descentOf } from '../../core/verdict/what-became'
import type { AnalysisKind, CallKind, Calls, LearningKind, TileCall } from '../calls'
import { checkpointsOf } from './checkpoints'
import { fileOf } from './file'
import { firstSteps } from './first-steps'
import { objectiveOf } from './objectives'
import { reporting } from './reporting'

export interface Answer<Kind extends CallKind> {
  readonly value: Calls[Kind]['result']
  readonly transfer: readonly Transferable[]
}

export type Handlers<Kinds extends CallKind> = {
  readonly [Kind in Kinds]: (
    request: Calls[Kind]['request'],
    partial: (value: Calls[Kind]['partial']) => void,
  ) => Task<Answer<Kind>>
}

const coarse = 48
/** Milliseconds for a coarse grid of heights beyond which it is worth showing before the fine one. */
const quick = 4

export const handlers: Handlers<Exclude<CallKind, AnalysisKind | LearningKind>> = {
  *describe({ objective, viewport }) {
    yield 0
    const described = objectiveOf(objective)
    const { tex, notes, constants = [], only = null } = described
    const start = yield* tellingStart(described, viewport)
    return { value: { tex, notes, constants, only, start }, transfer: [] }
  },

  *field({ objective, viewport, columns, rows, spacing }, partial) {
    const { f, globalMinima, localMinima } = objectiveOf(objective)
    const minima = [...globalMinima, ...localMinima]
    const levels = yield* levelsOf(f, viewport, minima, spacing)
    const scale = Math.min(1, coarse / Math.max(columns, rows))
    if (scale < 1) {
      const [fewColumns, fewRows] = [Math.ceil(columns * scale), Math.ceil(rows * scale)]
      partial(yield* fieldAt(levels, f, viewport, fewColumns, fewRows))
    }
    return { value: yield* fieldAt(levels, f, viewport, columns, rows), transfer: [] }
  },

  *probe({ objective, at: [x, y] }) {
    yield 0
    const gradient = new Float64Array(2)
    const f = objectiveOf(objective).f.gradient(x, y, gradient)
    return { value: { f, gradient: [gradient[0]!, gradient[1]!] }, transfer: [] }
  },

  *compiles() {
    yield 0
    return { value: mayCompile(), transfer: [] }
  },

  *gradientField({ objective, viewport, spacing }) {
    const value = yield* gradientField(objectiveOf(objective).f, viewport, spacing)
    return { value, transfer: [value.dfdx.buffer, value.dfdy.buffer] as ArrayBuffer[] }
  },

  *flowLines({ objective, starts, viewport, pixel }) {
    const { f } = objectiveOf(objective)
    const lines: FlowLine[] = []
    for (const start of starts) lines.push(yield* flowLine(f, start, viewport, pixel))
    const transfer = lines.flatMap(({ x, y }) => [x.buffer, y.buffer] as ArrayBuffer[])
    return { value: lines, transfer }
  },

  *heights({ objective, viewport, columns, rows }, partial) {
    const { f } = objectiveOf(objective)
    const fewer = (nodes: number) => Math.max(2, Math.ceil(nodes / 4))
    const began = performance.now()
    const few = yield* heights(f, viewport, fewer(columns), fewer(rows))
    // The fine grid takes some sixteen times as long.
    if (performance.now() - began > quick) partial(few)
    const value = yield* heights(f, viewport, columns, rows)
    return { value, transfer: [value.values.buffer] }
  },

  *descend({ experiment }, partial) {
    const first = yield* firstSteps(objectiveOf(experiment.objective), experiment)
    if (first) partial({ first })
    const descents = yield* descendAll(experiment, partial)
    const transfer = descents.flatMap(({ trajectory }) =>
      [...usualColumns, ...seenColumns].flatMap((name) => {
        const column = trajectory[name]
        return column ? [column.buffer as ArrayBuffer] : []
      }),
    )
    return { value: descents, transfer }
  },

  *step({ experiment, run: index, t }, partial) {
    const { objective, runs } = experiment
    const run = runs[index]
    if (!run) throw new RangeError(`run: expected a place among ${runs.length} runs, got ${index}`)
    const task = stepTaken(
      objectiveOf(objective),
      run,
      startOfRun(experiment, run),
      t,
      checkpointsOf(experiment, run),
    )
    return { value: yield* reporting(task, partial), transfer: [] }
  },

  *suggest({ objective, start, stopping }, partial) {
    const value = yield* reporting(suggestRates(objectiveOf(objective), start, stopping), partial)
    return { value, transfer: [] }
  },

  spectrum: surveyed,
  basins: surveyed,
  tuning: surveyed,
  *curvature({ objective, at }) {
    yield 0
    return { value: localCurvature(objectiveOf(objective).f, at), transfer: [] }
  },

  *download({ experiment, format }, partial) {
    const descents = yield* descendAll(experiment, (fraction) => partial(fraction / 2))
    const chunks = (format === 'csv' ? csvChunks : jsonChunks)(experiment, descents)
    const type = format === 'csv' ? 'text/csv;charset=utf-8' : 'application/json'
    const value = yield* reporting(fileOf(chunks, type), (fraction) => partial((1 + fraction) / 2))
    return { value, transfer: [] }
  },
}

/** Milliseconds between two words on how far a tile has come: tiles are many. */
const seldom = 100

function* surveyed(
  { objective, request, tile }: TileCall<SurveyRequest>,
  partial: (fraction: number) => void,
): Task<{ value: SurveyedTile; transfer: readonly Transferable[] }> {
  let last = performance.now()
  const report = (fraction: number) => {
    if (performance.now() - last < seldom) return
    last = performance.now()
    partial(fraction)
  }
  const value = yield* reporting(surveyTile(objectiveOf(objective), request, tile), report)
  const { stop, verdict, steps, minimum } = value.outcomes
  return { value, transfer: [stop, verdict, steps, minimum].map((column) => column.buffer) }
}

function* descendAll(
  experiment: Experiment,
  partial: (fraction: number) => void,
): Task<readonly Descent[]> {
  const objective = objectiveOf(experiment.objective)
  const { runs, stopping } = experiment
  const descents: Descent[] = []
  for (const [index, run] of runs.entries()) {
    const start = startOfRun(experiment, run)
    const checkpoints = checkpointsOf(experiment, run)
    const descent = descend(objective, run, start, stopping, checkpoints)
    const trajectory = yield* reporting(descent, (fraction) =>
      partial((index + fraction) / runs.length),
    )
    descents.push(yield* descentOf(trajectory, objective, run, stopping))
  }
  return descents
}
