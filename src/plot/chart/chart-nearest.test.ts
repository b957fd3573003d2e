import { expect, it } from 'vitest'
import type { PlottedLine } from '../scene/chart/chart-frame'
import { chartScale } from '../scene/chart/chart-scale'
import { nearestLine } from './chart-nearest'

const frame = { left: 10, top: 0, width: 100, height: 100, lastStep: 100 }

function line(id: number, points: readonly (readonly [t: number, value: number])[]): PlottedLine {
  const values = { length: points.length, at: (t: number) => points[t]?.[1] ?? 0 }
  return {
    series: { id, values, colour: id + 1, label: '' },
    line: { t: points.map(([t]) => t), value: points.map(([, value]) => value) },
  }
}

const flat = line(0, [
  [0, 0],
  [100, 0],
])
const steep = line(1, [
  [0, 100],
  [50, 100],
  [51, 0],
])
const lines = [flat, steep]
const scale = chartScale(
  lines.map(({ line }) => line),
  'linear',
  5,
)
const at = (x: number, y: number, of = lines) => nearestLine(of, frame, scale, x, y)

it('finds the line under the pointer between its points, however steep it is', () => {
  expect(at(30, 97)).toBe(0)
  expect(at(30, 4)).toBe(1)
  expect(at(64, 50)).toBe(1)
})

it('finds none where none is near, or a line has ended', () => {
  expect(at(30, 50)).toBe(null)
  expect(at(90, 4)).toBe(null)
  expect(at(60, 50, [])).toBe(null)
})

it('takes the topmost, which is drawn last, of lines in one place', () => {
  expect(at(60, 99, [flat, { ...flat, series: { ...flat.series, id: 5 } }])).toBe(5)
})

it('knows a run that has but one point', () => {
  expect(at(12, 98, [line(3, [[0, 0]])])).toBe(3)
})
