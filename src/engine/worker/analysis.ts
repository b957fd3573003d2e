import { computationAt } from '../../core/backpropagation/at-iterate'
import { endingIn } from '../../core/backpropagation/ending-in'
import { convexity } from '../../core/convexity/convexity'
import { criticalPoints } from '../../core/critical-points/critical-points'
import { searchRegion } from '../../core/critical-points/search-region'
import { sharpnessAt } from '../../core/curvature/sharpness'
import { alongStep } from '../../core/descent/along-step'
import { drawsOf } from '../../core/descent/draws'
import { prepareRun } from '../../core/descent/prepared-run'
import { differentiableOverBatch } from '../../core/expression/evaluator'
import { batchGround } from '../../core/learning/batch-ground'
import { curveAlong } from '../../core/one-variable/curve'
import { descentMap } from '../../core/one-variable/descent-map'
import { startOfRun } from '../../core/records/experiment'
import { limitSet } from '../../core/survey/limit-set'
import type { AnalysisKind } from '../calls'
import { checkpointsOf } from './checkpoints'
import type { Handlers } from './handlers'
import { objectiveOf } from './objectives'
import { reporting } from './reporting'

/** Handlers of calls that are made now and then, in a file of their own, so that the first picture need not wait for it. */
export const analysis: Handlers<AnalysisKind> = {
  *criticalPoints({ objective, viewport }, partial) {
    const searched = objectiveOf(objective)
    const region = searchRegion(viewport, searched.domain)
    const value = yield* reporting(criticalPoints(searched, region), partial)
    return { value, transfer: [] }
  },

  *convexity({ objective, viewport }, partial) {
    const value = yield* reporting(convexity(objectiveOf(objective), viewport), partial)
    return { value, transfer: [] }
  },

  *alongStep({ experiment, run: index, t, span }, partial) {
    const run = experiment.runs[index]
    if (!run) throw new RangeError(`run: no place ${index} among ${experiment.runs.length} runs`)
    const objective = objectiveOf(experiment.objective)
    const start = startOfRun(experiment, run)
    const checkpoints = checkpointsOf(experiment, run)
    const task = alongStep(objective, run, start, t, checkpoints, span)
    return { value: yield* reporting(task, partial), transfer: [] }
  },

  *curve({ objective, run, asked }) {
    yield 0
    const curve = curveAlong(objectiveOf(objective).f, asked)
    const map = descentMap(run, curve, asked)
    const arrays = [curve.values, curve.slopes, ...(map.kind === 'map' ? [map.next] : [])]
    return { value: { ...curve, map }, transfer: arrays.map(({ buffer }) => buffer as ArrayBuffer) }
  },

  *limitSet({ objective, asked }, partial) {
    const value = yield* limitSet(objectiveOf(objective), asked, partial)
    const transfer = [value.x.buffer, value.y.buffer, value.f.buffer] as ArrayBuffer[]
    return { value, transfer }
  },

  *batchGround({ objective, run, t, ...view }) {
    return { value: yield* batchGround(objectiveOf(objective), run, t, view), transfer: [] }
  },

  *sharpness({ objective, x, y }) {
    const value = yield* sharpnessAt(objectiveOf(objective).f, x, y)
    const transfer = [value.greatest.buffer, value.alongGradient.buffer] as ArrayBuffer[]
    return { value, transfer }
  },

  *computationalGraphs({ objective, at, run, t, over, shown }) {
    yield 0
    const computed = objectiveOf(objective)
    const draws = drawsOf(prepareRun(run).chance, computed.given.rows)
    const batch = draws?.hasBatch ? draws.rowsAt(t) : null
    const found = computationAt(computed, at, batch, { over, shown })
    const { rowwise, given } = computed
    const rows = found.rows?.over === 'row' ? [found.rows.row] : batch
    const f = rowwise && rows ? differentiableOverBatch(rowwise, given).over(rows) : computed.f
    return { value: endingIn(found, f, at), transfer: [] }
  },
}
