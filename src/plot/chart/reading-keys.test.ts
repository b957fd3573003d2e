import { expect, it } from 'vitest'
import { moved } from './reading-keys'

it('moves a reading within the chart, by a step, by a twentieth, or to an end', () => {
  expect(moved('ArrowRight', 7, 200)).toBe(8)
  expect(moved('ArrowLeft', 7, 200)).toBe(6)
  expect(moved('PageUp', 7, 200)).toBe(17)
  expect(moved('PageDown', 7, 200)).toBe(0)
  expect(moved('Home', 7, 200)).toBe(0)
  expect(moved('End', 7, 200)).toBe(200)
  expect(moved('ArrowRight', 200, 200)).toBe(200)
  expect(moved('PageUp', 0, 3)).toBe(1)
  expect(moved('a', 7, 200)).toBeNull()
})
