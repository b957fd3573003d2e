import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf, planOf, sampleFor, squareOf } from './plan'
import type { SurveyRequest } from './request'

const stopping = { gradient: 1e-6, step: 0, loss: 0, maxSteps: 500 }
const run = { method: 'gd', learningRate: 0.01, hyperparameters: {} }
const viewport = { x0: -6, x1: 6, y0: -6, y1: 6 }
const basins = (columns: number, rows: number): SurveyRequest => ({
  kind: 'basins',
  viewport,
  columns,
  rows,
  run,
  stopping,
})
const spectrum = (count: number): SurveyRequest => ({
  kind: 'spectrum',
  start: [0, 0.5],
  run,
  stopping,
  low: 1e-4,
  high: 1,
  count,
})
const requests = fc.oneof(
  fc
    .tuple(fc.integer({ min: 2, max: 200 }), fc.integer({ min: 2, max: 200 }))
    .map((size) => basins(...size)),
  fc.integer({ min: 2, max: 1000 }).map(spectrum),
)

const strides = (request: SurveyRequest) => [
  ...new Set(planOf(request).tiles.map(({ stride }) => stride)),
]

describe('a plan', () => {
  it('knows of every cell which sample stands for it', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const plan = planOf(request)
        const sampled = new Set<number>()
        for (const stride of strides(request)) {
          for (const tile of plan.tiles.filter((tile) => tile.stride === stride))
            for (const cell of cellsOf(plan, tile)) sampled.add(cell)
          let covered = 0
          for (const sample of sampled) {
            const { x0, x1, y0, y1 } = squareOf(plan, stride, sample)
            covered += (x1 - x0) * (y1 - y0)
            for (let row = y0; row < y1; row++)
              for (let column = x0; column < x1; column++)
                if (sampleFor(plan, stride, row * plan.columns + column) !== sample)
                  throw new Error(`${column}, ${row} at ${stride} is not told from ${sample}`)
          }
          expect(covered).toBe(plan.columns * plan.rows)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('makes every descent once', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const plan = planOf(request)
        const cells = plan.tiles.flatMap((tile) => cellsOf(plan, tile))
        expect(cells.length).toBe(plan.columns * plan.rows)
        expect(new Set(cells).size).toBe(cells.length)
        expect(Math.max(...cells)).toBe(cells.length - 1)
      }),
      { numRuns: 100 },
    )
  })

  it('has a whole picture at each level, with one sample to each cell, near it', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const plan = planOf(request)
        const { columns, rows } = plan
        for (const stride of strides(request)) {
          const samples = plan.tiles
            .filter((tile) => tile.stride >= stride)
            .flatMap((tile) => cellsOf(plan, tile))
          let widest = 0
          const covered = new Uint8Array(columns * rows)
          for (const cell of samples) {
            const { x0, x1, y0, y1 } = squareOf(plan, stride, cell)
            widest = Math.max(widest, x1 - x0, y1 - y0)
            for (let row = y0; row < y1; row++) {
              for (let column = x0; column < x1; column++) covered[row * columns + column]!++
            }
          }
          expect(widest).toBeLessThan(2 * stride)
          expect(covered.every((times) => times === 1)).toBe(true)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('begins with at least 32 samples a side and doubles them', () => {
    expect(strides(basins(256, 256))).toEqual([8, 4, 2, 1])
    expect(strides(basins(512, 320))).toEqual([8, 4, 2, 1])
    expect(strides(basins(20, 20))).toEqual([1])
    expect(strides(spectrum(256))).toEqual([8, 1])
    const plan = planOf(basins(256, 256))
    const first = plan.tiles.filter(({ stride }) => stride === 8)
    expect(first.flatMap((tile) => cellsOf(plan, tile)).length).toBe(32 * 32)
  })

  it('takes few messages, and enough of them to share out', () => {
    expect(planOf(spectrum(256)).tiles.length).toBeLessThanOrEqual(5)
    const tiles = planOf(basins(512, 512)).tiles.length
    expect(tiles).toBeGreaterThan(64)
    expect(tiles).toBeLessThan(128)
    expect(planOf(basins(256, 256)).tiles.filter(({ stride }) => stride === 8).length).toBe(4)
  })
})
