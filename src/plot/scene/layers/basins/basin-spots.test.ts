import { expect, test } from 'vitest'
import { verdictCodes } from '../../../../core/records/survey/outcomes'
import type { SurveyPicture } from '../../../../core/records/survey/picture'
import { outcomeKinds } from '../../signs/outcome-kinds'
import { basinCells } from './basin-cells'
import { basinSpots } from './basin-spots'

/** A picture from a drawing: digits are minima, × diverges, · crawls. */
function drawn(...lines: readonly string[]): SurveyPicture {
  const cells = lines.flatMap((line) => [...line])
  const minimum = Int16Array.from(cells, (cell) => (/\d/.test(cell) ? Number(cell) : -1))
  const count = Math.max(-1, ...minimum) + 1
  return {
    columns: lines[0]!.length,
    rows: lines.length,
    stride: 1,
    known: 0,
    minima: Array.from({ length: count }, (_, index) => ({ at: [index, 0] as const, f: index })),
    outcomes: {
      stop: new Uint8Array(cells.length),
      verdict: Uint8Array.from(cells, (cell) =>
        cell === '×' ? verdictCodes.diverged : cell === '·' ? verdictCodes.crawling : 0,
      ),
      steps: new Uint32Array(cells.length).fill(1),
      minimum,
    },
  }
}

const square = drawn(
  ...Array.from({ length: 24 }, (_, row) =>
    row < 12 ? '0'.repeat(24) : '1'.repeat(12) + '×'.repeat(12),
  ),
)

test('cells are counted by what becomes of them', () => {
  const { counts, reached } = basinCells(square)
  expect(reached).toEqual([288, 144])
  expect(counts[outcomeKinds.indexOf('reaches')]).toBe(432)
  expect(counts[outcomeKinds.indexOf('diverges')]).toBe(144)
  expect(counts.reduce((sum, count) => sum + count)).toBe(576)
})

test('every area is named once, inside of it, the largest first', () => {
  const spots = basinSpots(square, [])
  expect(spots.map(({ minimum, share }) => [minimum, share])).toEqual([
    [0, 0.5],
    [1, 0.25],
    [-1, 0.25],
  ])
  const [upper, left, right] = spots.map(({ at }) => at)
  expect(upper![1]).toBeLessThan(0.5)
  expect(left![0]).toBeLessThan(0.5)
  expect(left![1]).toBeGreaterThan(0.5)
  expect(right![0]).toBeGreaterThan(0.5)
})

test('the room of a name is of its own area, three times as wide as high, and keeps off the marks', () => {
  const mark = [0.5, 0.25] as const
  const all = basinSpots(square, [mark])
  for (const { minimum, at, height } of all) {
    const [x, y] = at
    // Columns in which room is looked for are three rows wide, and half a one may be lost at either side.
    const [dx, dy] = [1.5 * height - 1.5 / 24, height / 2 - 0.5 / 24]
    for (const [px, py] of [
      [x - dx, y - dy],
      [x + dx, y + dy],
    ] as const) {
      const cell = Math.floor(py * 24) * 24 + Math.floor(px * 24)
      expect(square.outcomes.minimum[cell]).toBe(minimum)
    }
    const isOnMark = Math.abs(x - mark[0]) < dx && Math.abs(y - mark[1]) < dy
    expect(isOnMark).toBe(false)
  }
})

test('a picture of two by two cells has spots as well', () => {
  expect(basinSpots(drawn('01', '×·'), []).length).toBeGreaterThan(0)
})
