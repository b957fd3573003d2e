import { expect, it } from 'vitest'
import { markTowards, nearestMark } from './nearest-mark'

const marks = [
  { x: 100, y: 100 },
  { x: 140, y: 104 },
  { x: 118, y: 60 },
  { x: 20, y: 100 },
]

it('is the nearest within reach', () => {
  expect(nearestMark(marks, 122, 100, 24)).toBe(1)
  expect(nearestMark(marks, 118, 100, 24)).toBe(0)
  expect(nearestMark(marks, 60, 40, 24)).toBe(-1)
  expect(nearestMark([], 0, 0, 24)).toBe(-1)
})

it('leads to the next in a direction, rather straight on than near, and nowhere beyond the last', () => {
  expect(markTowards(marks, 0, [1, 0])).toBe(1)
  expect(markTowards(marks, 0, [-1, 0])).toBe(3)
  expect(markTowards(marks, 0, [0, -1])).toBe(2)
  expect(markTowards(marks, 0, [0, 1])).toBe(0)
  expect(markTowards(marks, 1, [1, 0])).toBe(1)
  expect(markTowards([], 0, [1, 0])).toBe(0)
})
