import { describeObjective, sameObjective } from '../../core/objectives/describe'
import { ruleOf, sameRule } from '../../core/records/experiment'
import type { BasinsRequest } from '../../core/records/survey/request'
import { layersDrawn } from '../actions/landscape'
import type { BasinQuestion } from '../answers'
import type { State } from '../state'
import { shownOf, viewShown } from '../view-shown'

/** Starts along the longer side of a map, at most. */
const mostCells = 512

/** The question of the selected run; null while no map is wanted. */
export function questionOf(state: State): BasinQuestion | null {
  const { experiment, selectedRun, suggesting, plotSize } = state
  const { objective, stopping } = experiment
  const run = experiment.runs[selectedRun]
  if (!run || suggesting || !layersDrawn(state).includes('basins')) return null
  const { width, height } = plotSize
  const density = globalThis.devicePixelRatio || 1
  const scale = Math.min(density, mostCells / Math.max(width, height))
  const request: BasinsRequest = {
    kind: 'basins',
    viewport: viewShown(shownOf(state)),
    columns: cellsAlong(width * scale),
    rows: cellsAlong(height * scale),
    run: { ...ruleOf(run), learningRate: run.learningRate },
    stopping,
  }
  return {
    key: JSON.stringify([describeObjective(objective).key, request]),
    objective,
    run: selectedRun,
    request,
  }
}

/** Whether one question differs from another at most in what is changed by dragging: the rate, the view, and what is allowed. */
export function isKin(a: Omit<BasinQuestion, 'key'>, b: Omit<BasinQuestion, 'key'>): boolean {
  return (
    a.run === b.run &&
    sameObjective(a.objective, b.objective) &&
    sameRule(a.request.run, b.request.run)
  )
}

function cellsAlong(pixels: number): number {
  return Math.min(mostCells, Math.max(2, Math.round(pixels)))
}
