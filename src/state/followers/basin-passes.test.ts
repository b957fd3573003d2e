import { describe, expect, test } from 'vitest'
import { stopCodes } from '../../core/records/survey/outcomes'
import type { SurveyPicture } from '../../core/records/survey/picture'
import type { BasinsRequest } from '../../core/records/survey/request'
import { nextPass, quickPass, workOf } from './basin-passes'

function full(maxSteps: number, columns = 512, rows = 384): BasinsRequest {
  return {
    kind: 'basins',
    viewport: { x0: -4, x1: 4, y0: -3, y1: 3 },
    columns,
    rows,
    run: { method: 'gd', learningRate: 0.01, hyperparameters: {} },
    stopping: { gradient: 1e-6, step: 0, loss: 0, maxSteps },
  }
}

/** A picture made as if every descent took so many steps, or as many as it may. */
function made(request: BasinsRequest, steps: number): SurveyPicture {
  const { columns, rows, stopping } = request
  const taken = Math.min(steps, stopping.maxSteps)
  const count = columns * rows
  return {
    columns,
    rows,
    stride: 1,
    known: 0,
    minima: [],
    outcomes: {
      stop: new Uint8Array(count).fill(
        steps > stopping.maxSteps ? stopCodes.maxSteps : stopCodes.gradientNorm,
      ),
      verdict: new Uint8Array(count),
      steps: new Uint32Array(count).fill(taken),
      minimum: new Int16Array(count),
    },
  }
}

/** All that is asked one after another, the first picture included. */
function passes(whole: BasinsRequest, steps: number, pace: number): readonly BasinsRequest[] {
  const asked = [quickPass(whole, 70 * pace)]
  for (;;) {
    const request = asked.at(-1)!
    const next = nextPass(whole, { request, picture: made(request, steps) }, pace)
    if (!next) return asked
    asked.push(next.request)
    expect(asked.length).toBeLessThan(12)
  }
}

describe('the passes of a map', () => {
  test('lead from a coarse one to all starts and all steps where there is time', () => {
    expect(passes(full(500), 60, 10_000).map(({ columns }) => columns)).toEqual([64, 512])
    expect(passes(full(500), 60, 10_000).at(-1)).toEqual(full(500))
  })

  test.each([50, 1000, 20_000])('are short at a pace of %d steps a millisecond', (pace) => {
    for (const maxSteps of [1, 30, 500, 16_000, 1_000_000])
      for (const steps of [10, 1000, 2_000_000]) {
        const asked = passes(full(maxSteps), steps, pace)
        const milliseconds = asked.map((request) => workOf(made(request, steps)) / pace)
        // The floor of what would say anything: 32 × 24 starts of 30 steps, and as much again for beginning them.
        expect(milliseconds[0]).toBeLessThanOrEqual(Math.max(70, (32 * 24 * (30 + 32)) / pace))
        for (const each of milliseconds) expect(each).toBeLessThanOrEqual(20_000)
      }
  })

  test('go deeper before they go finer, and are cut where a map would take days', () => {
    const asked = passes(full(1_000_000), Number.POSITIVE_INFINITY, 20_000)
    const columns = asked.map(({ columns }) => columns)
    expect(columns).toEqual([...columns].sort((a, b) => a - b))
    const depths = asked.map(({ stopping }) => stopping.maxSteps)
    expect(depths).toEqual([...depths].sort((a, b) => a - b))
    expect(depths.at(-1)).toBeGreaterThan(1000)
    expect(depths.at(-1)).toBeLessThan(1_000_000)
  })

  test('take a coarse map for all steps rather than a fine one cut short', () => {
    const last = passes(full(16_000), 14_000, 20_000).at(-1)!
    expect(last.stopping.maxSteps).toBe(16_000)
    expect(last.columns).toBeGreaterThan(64)
  })

  test('of a small plot is one', () => {
    const asked = passes(full(500, 60, 40), 60, 10_000)
    expect(asked.map(({ columns, rows }) => [columns, rows])).toEqual([[60, 40]])
  })
})
