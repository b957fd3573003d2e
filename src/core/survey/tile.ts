import type { Objective } from '../objective'
import { emptyOutcomes, stopCodes, verdictCodes } from '../records/survey/outcomes'
import { cellsOf, planOf, type Tile } from '../records/survey/plan'
import {
  pairOf,
  ratesOf,
  type SurveyRequest,
  startOf,
  type TuningRequest,
} from '../records/survey/request'
import type { SurveyedTile } from '../records/survey/surveyed-tile'
import type { Task } from '../records/task'
import { Slice } from '../slice'
import { judgeEnds } from '../verdict/verdict'
import { Endings } from './ending'
import { MinimaFound } from './minima-found'

/** Cost of beginning and judging a descent, in steps. */
const overhead = 32

/** Throws a RangeError when the request is not valid, or as `descend` does. */
export function* surveyTile(
  objective: Objective,
  request: SurveyRequest,
  tile: Tile,
): Task<SurveyedTile> {
  const cells = cellsOf(planOf(request), tile)
  const outcomes = emptyOutcomes(cells.length)
  const found = new MinimaFound(objective)
  const begin = beginner(objective, request)
  const { maxSteps } = request.stopping

  const slice = new Slice()
  for (const [index, cell] of cells.entries()) {
    const endings = begin(cell)
    for (;;) {
      const before = endings.step
      const ended = endings.advance(slice.stretch)
      if (slice.isOver(endings.step - before + overhead)) {
        yield (index + endings.step / maxSteps) / cells.length
        slice.begin()
      }
      if (ended) break
    }
    const ends = endings.ends()
    const judgement = judgeEnds(ends, objective, request.stopping)
    outcomes.stop[index] = stopCodes[ends.stop.kind]
    outcomes.verdict[index] = verdictCodes[judgement.verdict.kind]
    outcomes.steps[index] = ends.stop.step
    outcomes.minimum[index] = found.indexOf(ends.last, judgement)
  }
  return { outcomes, minima: found.minima, known: found.known, tolerance: found.tolerance }
}

/** Begins the descent of a cell, and returns what makes it. */
function beginner(objective: Objective, request: SurveyRequest): (cell: number) => Endings {
  if (request.kind === 'tuning') return tuned(objective, request)
  const endings = new Endings(objective, request.run, request.stopping)
  const begun = (...[start, rate]: Parameters<Endings['begin']>) => {
    endings.begin(start, rate)
    return endings
  }
  switch (request.kind) {
    case 'spectrum': {
      const rates = ratesOf(request)
      return (cell) => begun(request.start, rates[cell]!)
    }
    case 'basins':
      return (cell) => begun(startOf(request, cell), request.run.learningRate)
    default:
      throw request satisfies never
  }
}

/** All cells of a row have one value of the hyperparameter, which a loop is given when it is made. */
function tuned(objective: Objective, request: TuningRequest): (cell: number) => Endings {
  const { start, run, stopping, name, columns } = request
  let row = -1
  let endings: Endings
  return (cell) => {
    const [rate, value] = pairOf(request, cell)
    const at = Math.floor(cell / columns)
    if (at !== row) {
      const hyperparameters = { ...run.hyperparameters, [name]: value }
      endings = new Endings(objective, { ...run, hyperparameters }, stopping)
      row = at
    }
    endings.begin(start, rate)
    return endings
  }
}
