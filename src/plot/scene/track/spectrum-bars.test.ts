import { describe, expect, test } from 'vitest'
import { emptyOutcomes, stopCodes, verdictCodes } from '../../../core/records/survey/outcomes'
import type { SurveyPicture } from '../../../core/records/survey/picture'
import type { Verdict } from '../../../core/records/verdict'
import { fewestSteps, stretchesOf } from './spectrum-bars'

type Bar = readonly [verdict: Verdict['kind'], steps: number, minimum?: number]

function picture(...bars: readonly Bar[]): SurveyPicture {
  const outcomes = emptyOutcomes(bars.length)
  for (const [index, [verdict, steps, minimum = -1]] of bars.entries()) {
    outcomes.stop[index] = stopCodes.maxSteps
    outcomes.verdict[index] = verdictCodes[verdict]
    outcomes.steps[index] = steps
    outcomes.minimum[index] = minimum
  }
  return { columns: bars.length, rows: 1, stride: 1, outcomes, minima: [], known: 0 }
}

const scale = { fastest: 10, slowest: 1000, minimum: -1 }

describe('stretches of a spectrum', () => {
  test('gather neighbours of which the same becomes', () => {
    const stretches = stretchesOf(
      picture(
        ['crawling', 1000],
        ['crawling', 1000],
        ['converged', 100, 2],
        ['converged', 10, 2],
        ['oscillating', 1000],
        ['diverged', 7],
        ['runsOffDownhill', 9],
      ),
      scale,
    )
    expect(stretches.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['crawls', 0, 2],
      ['reaches', 2, 4],
      ['oscillates', 4, 5],
      ['diverges', 5, 6],
      ['runsOff', 6, 7],
    ])
  })

  test('are the higher the fewer steps a rate takes, on a logarithmic scale', () => {
    const bars = picture(['converged', 1000, 0], ['converged', 100, 0], ['converged', 10, 0])
    // 1000, 100 and 10 steps: none, half and all of the two decades.
    const [stretch] = stretchesOf(bars, scale)
    for (const [index, height] of [0, 0.5, 1].entries())
      expect(stretch?.heights[index]).toBeCloseTo(height, 12)
    // A rate faster than what is to be the highest is no higher.
    expect(stretchesOf(picture(['converged', 1, 0]), scale)[0]?.heights).toEqual([1])
    expect(stretchesOf(picture(['converged', 0, 0]), scale)[0]?.heights).toEqual([1])
  })

  test('are low throughout where even the fastest takes nearly all the steps', () => {
    const bars = picture(['converged', 900, 0])
    const [stretch] = stretchesOf(bars, { fastest: 900, slowest: 1000, minimum: 0 })
    expect(stretch?.heights[0]).toBeLessThan(0.1)
  })

  test('tell the minimum that the spectrum is about from others', () => {
    const bars = picture(['converged', 10, 0], ['converged', 10, 1], ['flat', 10, 1])
    const kinds = (minimum: number) =>
      stretchesOf(bars, { ...scale, minimum }).map(({ kind, from, to }) => [kind, from, to])
    expect(kinds(0)).toEqual([
      ['reaches', 0, 1],
      ['other', 1, 3],
    ])
    // The one that most rates reach, where none is named.
    expect(kinds(-1)).toEqual([
      ['other', 0, 1],
      ['reaches', 1, 3],
    ])
  })

  test('keep different other minima apart', () => {
    const bars = picture(['converged', 10, 1], ['converged', 10, 2])
    expect(stretchesOf(bars, { ...scale, minimum: 0 })).toMatchObject([
      { kind: 'other', minimum: 1 },
      { kind: 'other', minimum: 2 },
    ])
  })

  test('show an end that is no minimum as one of its own, with its speed', () => {
    const bars = picture(['atSaddle', 10], ['atMaximum', 10], ['flat', 10], ['onValleyFloor', 10])
    expect(stretchesOf(bars, scale)).toMatchObject([
      { kind: 'saddle', heights: [1] },
      { kind: 'maximum', heights: [1] },
      { kind: 'rests', heights: [1] },
      { kind: 'floor', heights: [1] },
    ])
  })
})

test('the fewest steps are those of a rate that reaches a minimum', () => {
  const bars = picture(['diverged', 2], ['atSaddle', 3], ['converged', 40, 0], ['flat', 30, 0])
  expect(fewestSteps(bars)).toBe(30)
  expect(fewestSteps(picture(['diverged', 2]))).toBe(Number.POSITIVE_INFINITY)
})
