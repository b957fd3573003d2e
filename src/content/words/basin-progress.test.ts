import { describe, expect, it } from 'vitest'
import { stopCodes, verdictCodes } from '../../core/records/survey/outcomes'
import type { SurveyPicture } from '../../core/records/survey/picture'
import type { BasinsRequest } from '../../core/records/survey/request'
import type { BasinMap } from '../../state/answers'
import { initialState } from '../../state/initial-state'
import { type Known, known } from '../../state/known'
import { extentOf, mapSummary, pointedOutcome, problemOf, ruleOfMap } from './basin-progress'

const cells = 16
/** The request as asked; a map may have been made of fewer steps. */
const asked: BasinsRequest = {
  kind: 'basins',
  viewport: { x0: 0, x1: 4, y0: 0, y1: 4 },
  columns: 4,
  rows: 4,
  run: { method: 'adam', learningRate: 0.05, hyperparameters: {} },
  stopping: { gradient: 1e-6, step: 0, loss: 0, maxSteps: 1000 },
}

/** Every start has crawled, or has converged. */
function mapOf(maxSteps: number, verdict: 'crawling' | 'converged', stride = 1): BasinMap {
  const request = { ...asked, stopping: { ...asked.stopping, maxSteps } }
  const picture: SurveyPicture = {
    columns: 4,
    rows: 4,
    stride,
    known: 1,
    minima: [{ at: [3, 2], f: 0 }],
    outcomes: {
      stop: new Uint8Array(cells).fill(
        stopCodes[verdict === 'crawling' ? 'maxSteps' : 'gradientNorm'],
      ),
      verdict: new Uint8Array(cells).fill(verdictCodes[verdict]),
      steps: new Uint32Array(cells).fill(maxSteps),
      minimum: new Int16Array(cells).fill(verdict === 'converged' ? 0 : -1),
    },
  }
  const objective = { kind: 'catalogue', id: 'himmelblau' } as const
  const question = { key: '', objective, run: 0, request: asked }
  return { question, request, picture, minima: picture.minima, hues: [0] }
}

function withMap(map: BasinMap | null, change: Partial<Known> = {}): Known {
  const basins = { ...initialState.basins, map, stage: 'whole' } as const
  return { ...known({ ...initialState, basins }), ...change }
}

it('the rule of a map is that of its run, with the rate it was made at', () => {
  expect(ruleOfMap(mapOf(1000, 'converged'))).toBe('Adam, η = 0.05')
})

describe('the extent of a map', () => {
  it('counts the starts that were followed', () => {
    expect(extentOf(mapOf(1000, 'converged'))).toBe('4 × 4 starts, each at most 1000 steps')
    expect(extentOf(mapOf(1000, 'converged', 2))).toContain('2 × 2 starts')
  })

  it('says so where it was cut short, unless every start had come to its end by then', () => {
    expect(extentOf(mapOf(100, 'crawling'))).toBe(
      '4 × 4 starts, each after at most 100 steps of 1000',
    )
    expect(extentOf(mapOf(100, 'converged'))).toContain('each at most 1000 steps')
  })
})

it('a map is summed up once it rests', () => {
  const map = mapOf(1000, 'converged')
  expect(mapSummary(withMap(map))).toBe(
    'Basin map of 4 × 4 starts, each at most 1000 steps. reaches (3, 2): 100 %.',
  )
  const refining = { ...initialState.basins, map, stage: 'refining' } as const
  expect(mapSummary(withMap(map, { basins: refining }))).toBeNull()
  expect(mapSummary(withMap(null))).toBeNull()
})

it('the start under the pointer is told where there is a map and a pointer', () => {
  const map = mapOf(1000, 'converged')
  expect(pointedOutcome(withMap(map, { pointed: [1.2, 1.2] }))).toContain('reaches (3, 2)')
  expect(pointedOutcome(withMap(map))).toBe('')
  expect(pointedOutcome(withMap(null, { pointed: [1.2, 1.2] }))).toBe('')
})

it('says what is wrong where there is no map, and only there', () => {
  expect(problemOf('tooSmall')).toContain('Zoom out')
  expect(problemOf('failed')).toContain('could not be made')
  for (const stage of ['none', 'waiting', 'coarse', 'refining', 'halted', 'whole'] as const)
    expect(problemOf(stage)).toBeNull()
})
