import { describe, expect, test } from 'vitest'
import { descend } from '../../core/descent/descend'
import type { ObjectiveReference, Point, Run } from '../../core/records/experiment'
import { stopCodes, verdictCodes } from '../../core/records/survey/outcomes'
import type { SurveyPicture } from '../../core/records/survey/picture'
import type { BasinsRequest } from '../../core/records/survey/request'
import { finish } from '../../core/records/task'
import { survey } from '../../core/survey/survey'
import { descentOf } from '../../core/verdict/what-became'
import { objectiveOf, parser } from '../../engine/worker/objectives'
import { hues } from '../../plot/scene/layers/basins/basin-image'
import type { BasinMap } from '../../state/answers'
import { hueCount } from '../../state/followers/basin-hues'
import {
  areaNamesWith,
  askedSentence,
  entriesOf,
  minimumName,
  outcomeNear,
  percentage,
} from './basin-words'

const floor = 'the floor of a valley'
const himmelblau: ObjectiveReference = { kind: 'catalogue', id: 'himmelblau' }
const gd = (learningRate: number): Run => ({ method: 'gd', learningRate, hyperparameters: {} })

/** @param coarseness the stride of the picture: 1 for the complete one */
function mapOf(
  objective: ObjectiveReference,
  change: Partial<BasinsRequest>,
  coarseness = 1,
): BasinMap {
  const request: BasinsRequest = {
    kind: 'basins',
    viewport: { x0: -6, x1: 6, y0: -6, y1: 6 },
    columns: 48,
    rows: 40,
    run: gd(0.01),
    stopping: { gradient: 1e-6, step: 0, loss: 0, maxSteps: 500 },
    ...change,
  }
  const pictures: SurveyPicture[] = []
  const complete = finish(survey(objectiveOf(objective), request, (each) => pictures.push(each)))
  const picture = [...pictures, complete].find(({ stride }) => stride === coarseness) ?? complete
  const question = { key: '', objective, run: 0, request }
  const { minima } = picture
  return { question, request, picture, minima, hues: minima.map((_, index) => index % hueCount) }
}

test('the plot has as many hues as are given out', () => {
  expect(hues).toBe(hueCount)
})

describe('the legend', () => {
  test('of Himmelblau names its four minima and shares out all of the starts', () => {
    const map = mapOf(himmelblau, {})
    const entries = entriesOf(map, floor)
    const minima = entries.filter(({ minima }) => minima === 1)
    expect(minima.map(({ text }) => text).sort()).toEqual([
      'reaches (3, 2)',
      'reaches (3.584, −1.848)',
      'reaches (−2.805, 3.131)',
      'reaches (−3.779, −3.283)',
    ])
    expect(new Set(minima.map(({ hue }) => hue)).size).toBe(4)
    const sum = entries.reduce((total, { share }) => total + Number.parseInt(share, 10), 0)
    // Each of up to eight shares is rounded by at most a half.
    expect(Math.abs(sum - 100)).toBeLessThanOrEqual(4)
  })

  test('tells the global minimum from the others, and lists it first', () => {
    const [first, ...others] = entriesOf(
      mapOf({ kind: 'catalogue', id: 'three_hump_camel' }, { run: gd(0.02) }),
      floor,
    )
    expect(first?.text).toBe('reaches (0, 0), global')
    expect(others.some(({ text }) => text.includes('global'))).toBe(false)
    expect(others.length).toBeGreaterThan(0)
  })

  test('calls a minimum global only where the record does, however low others lie beyond its domain', () => {
    const map = mapOf(
      { kind: 'catalogue', id: 'eggholder' },
      { run: gd(0.5), viewport: { x0: 900, x1: 1100, y0: 500, y1: 600 } },
    )
    const reached = new Set(map.picture.outcomes.minimum)
    const lower = [...reached].filter((index) => (map.minima[index]?.f ?? 0) < -960)
    expect(lower.length).toBeGreaterThan(0)
    expect(entriesOf(map, floor).some(({ text }) => text.includes('global'))).toBe(false)
  })

  test('names a few of a hundred minima, and counts the rest', () => {
    const map = mapOf({ kind: 'catalogue', id: 'rastrigin' }, { run: gd(0.002) })
    const reached = new Set(map.picture.outcomes.minimum)
    reached.delete(-1)
    expect(reached.size).toBeGreaterThan(100)
    const entries = entriesOf(map, floor)
    expect(entries[0]?.text).toBe('reaches (0, 0), global')
    expect(entries.reduce((sum, { minima }) => sum + minima, 0)).toBe(reached.size)
    expect(entries.filter(({ minima }) => minima > 0).length).toBe(7)
  })

  test.each([
    [{ kind: 'catalogue', id: 'saddle' }, ['runs off downhill', 'still going down']],
    [{ kind: 'catalogue', id: 'monkey_saddle' }, ['runs off downhill']],
  ] as const)('of %j says what becomes of starts that reach none', (objective, expected) => {
    const texts = entriesOf(mapOf(objective, { run: gd(0.1) }), floor).map(({ text }) => text)
    expect(texts.some((text) => (expected as readonly string[]).includes(text))).toBe(true)
    expect(texts.some((text) => text.startsWith('reaches'))).toBe(false)
  })
})

test('a floor of minima is called what the rest of the page calls it', async () => {
  await parser.load()
  const objective = { kind: 'formula', text: 'x^2' } as const
  const texts = entriesOf(mapOf(objective, { run: gd(0.1) }), 'a minimum in x').map(
    ({ text }) => text,
  )
  expect(texts).toEqual(['reaches a minimum in x'])
  expect(areaNamesWith('a minimum in x').floor).toBe('minimum in x')
  expect(areaNamesWith(floor).floor).toBe('floor of a valley')
})

test('a share is never told as nothing or everything where it is not', () => {
  expect([0, 0.001, 0.0049, 0.005, 0.5, 0.994, 0.996, 1].map(percentage)).toEqual([
    '0 %',
    '< 1 %',
    '< 1 %',
    '1 %',
    '50 %',
    '99 %',
    '> 99 %',
    '100 %',
  ])
})

/** The end of a run from that very start, as the map would tell it. */
function endOf(map: BasinMap, start: Point) {
  const objective = objectiveOf(himmelblau)
  const { run, stopping } = map.request
  const trajectory = finish(descend(objective, run, start, stopping))
  const { verdict, minimum } = finish(descentOf(trajectory, objective, run, stopping))
  const steps = `${trajectory.stop.step} step${trajectory.stop.step === 1 ? '' : 's'}`
  const reached = verdict.kind === 'converged' ? minimumName(map, minimum!.at) : null
  return { steps, reached }
}

test.each([
  [0.0185, 1],
  [0.01, 1],
  [0.03, 1],
  [0.0185, 4],
] as const)(
  'at η = %d, at one start in %d cells a side, what is told of any point is that of the run from the start it names',
  (rate, coarseness) => {
    const map = mapOf(himmelblau, { run: gd(rate), columns: 160, rows: 130 }, coarseness)
    expect(map.picture.stride).toBe(coarseness)
    // No multiple of the size of a cell, so that points lie anywhere in theirs.
    for (let x = -5.99; x < 6; x += 0.83) {
      for (let y = -5.98; y < 6; y += 0.79) {
        const { start, outcome } = outcomeNear(map, [x, y], floor)!
        const apart = Math.max(
          Math.abs(start[0] - x) / (12 / 160),
          Math.abs(start[1] - y) / (12 / 130),
        )
        // In its square; what is left over at an edge belongs to the square beside it.
        expect(apart).toBeLessThan(2 * coarseness)
        const { steps, reached } = endOf(map, start)
        if (reached === null) {
          expect(outcome).not.toContain('reaches')
          expect(outcome).toContain(steps)
        } else expect(outcome).toBe(`reaches ${reached} in ${steps}`)
      }
    }
  },
)

test('the start that was followed is named, not the point that is asked about', () => {
  const map = mapOf(himmelblau, {})
  // Cells are 0.25 by 0.3: the centre of the one that holds it is (3.125, 1.95).
  expect(askedSentence(map, [3.01, 1.99], floor)).toMatch(
    /^From about \(3\.13, 1\.95\): reaches \(3, 2\) in /,
  )
})

test('nothing is told of a start beyond the map', () => {
  const map = mapOf(himmelblau, {})
  for (const point of [
    [-6.01, 0],
    [6, 0],
    [0, 6.01],
    [0, -6],
    [Number.NaN, 0],
  ] as const)
    expect([outcomeNear(map, point, floor), askedSentence(map, point, floor)]).toEqual([null, ''])
})

test('what a start at a saddle, at a maximum and out of the domain does is told', () => {
  const codes = ['atSaddle', 'atMaximum', 'leftDomain', 'leftDomain'] as const
  const picture: SurveyPicture = {
    columns: 2,
    rows: 2,
    stride: 1,
    known: 0,
    minima: [],
    outcomes: {
      stop: Uint8Array.of(...[1, 1, 0, 0].map((finite) => (finite ? stopCodes.gradientNorm : 0))),
      verdict: Uint8Array.from(codes, (code) => verdictCodes[code]),
      steps: Uint32Array.of(1, 2, 0, 3),
      minimum: Int16Array.of(-1, -1, -1, -1),
    },
  }
  const map = { ...mapOf(himmelblau, { columns: 2, rows: 2 }), picture }
  const corners = [
    [-3, 3],
    [3, 3],
    [-3, -3],
    [3, -3],
  ] as const
  expect(corners.map((corner) => outcomeNear(map, corner, floor)?.outcome)).toEqual([
    'ends at a saddle in 1 step',
    'ends at a maximum in 2 steps',
    'no start: f is not finite',
    'leaves the domain in 3 steps',
  ])
})
