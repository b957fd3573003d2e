import { expect, it } from 'vitest'
import { firstState } from '../../build/first-state'
import { pairOf, type TuningRequest } from '../../core/records/survey/request'
import { finish } from '../../core/records/task'
import { resolveObjective } from '../../core/resolve-objective'
import { survey } from '../../core/survey/survey'
import { initialState } from '../../state/initial-state'
import { known } from '../../state/known'
import { pairOfRun, tuningContentOf } from '../pictures/tuning-content'
import { tuningAt, tuningBest, tuningBorder, tuningSummary, tuningTitle } from './tuning-words'

const first = await firstState(1.3)
const { experiment, outcome } = first
const run = { method: 'momentum', learningRate: 0.0185, hyperparameters: {} }
const resolved = resolveObjective(experiment.objective)
if (!resolved.ok) throw new Error(resolved.error.message)
const request: TuningRequest = {
  kind: 'tuning',
  start: experiment.start,
  run,
  stopping: experiment.stopping,
  name: 'momentum',
  low: 0.001,
  high: 1,
  columns: 32,
  rows: 32,
}
const picture = finish(survey(resolved.objective, request))
const { minima } = picture
const state = known({
  ...first,
  // The middle run ends at (3, 2), whatever its method is called here.
  experiment: { ...experiment, runs: experiment.runs.map((own, k) => (k === 1 ? run : own)) },
  outcome,
  tuningOf: 1,
  tuning: {
    question: { objective: experiment.objective, run: 1 },
    request,
    picture,
    minima,
    hues: minima.map((_, index) => index),
  },
})

it('tells of the cell that is pointed at, and of none beyond the map', () => {
  expect(tuningAt(state, 1, [0.0108, 0.51])).toMatch(
    /^At about η = 0\.01\d+, β = 0\.516: reaches \(3, 2\) in \d+ steps\.$/,
  )
  expect(tuningAt(state, 1, [0.8, 0.5])).toMatch(/: diverges in \d+ steps\.$/)
  expect(tuningAt(state, 1, [1, 0])).not.toBe('')
  for (const beyond of [
    [2, 0.5],
    [0.0009, 0.5],
  ] as const)
    expect(tuningAt(state, 1, beyond)).toBe('')
})

it('tells the fewest steps as the cells have them', () => {
  const reaching = [...picture.outcomes.steps].filter(
    (_, cell) => minima[picture.outcomes.minimum[cell]!]?.f === 0,
  )
  expect(tuningBest(state, 1)).toContain(` are ${Math.min(...reaching)}, at about η = `)
  const { best } = tuningContentOf(state, 1)!
  const cells = picture.outcomes.steps.length
  expect(Array.from({ length: cells }, (_, cell) => pairOf(request, cell))).toContainEqual(best)
})

it('draws the border from the λmax of the minimum ahead', () => {
  const [, sharpest] = outcome!.descents[1]!.minimum!.eigenvalues
  const { border } = tuningContentOf(state, 1)!
  for (const [rate, value] of border) expect(rate).toBeCloseTo((2 * (1 + value)) / sharpest, 12)
  expect(border[0]![1]).toBe(0)
  expect(border.at(-1)![1]).toBe(1)
  expect(tuningBorder(state, 1)).toContain('η = 2(1 + β)/λₘₐₓ, with λₘₐₓ = 82.3 at (3, 2)')
  expect(tuningBorder(state, 1)).toContain('every start converges')
  // Heavy ball with a cut gradient has cycles of 4 and 6 far out on x² + 2y², well left of the border.
  for (const rule of [{ noise: 1 }, { clip: 0.5 }]) {
    const runs = state.experiment.runs.map((own) => ({ ...own, ...rule }))
    expect(tuningBorder({ ...state, experiment: { ...state.experiment, runs } }, 1)).toMatch(
      /steps near there grow, along the steepest direction\.$/,
    )
  }
})

it('is said to whoever does not see it, and is of its own run alone', () => {
  expect(tuningSummary(state, 1)).toMatch(/reaches \(3, 2\)[^;]*: \d+ %;.*diverges: \d+ %/)
  expect(tuningTitle(state, 1)).toMatch(/at every η and β within 200 steps/)
  expect(pairOfRun(state, 1)).toEqual([0.0185, 0.9])
  expect(tuningContentOf(state, 0)).toBeNull()
  expect(pairOfRun(state, 0)).toBeNull()
})

it('is not told below a blindfold', () => {
  const walker = known({
    ...initialState,
    ...(state as never as typeof first),
    layers: ['blindfold'],
  })
  expect(tuningContentOf(walker, 1)).toBeNull()
  expect(tuningBest(walker, 1) + tuningBorder(walker, 1)).toBe('')
  expect(tuningTitle(walker, 1)).toContain('A walker does not know')
})
