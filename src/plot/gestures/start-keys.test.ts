import { describe, expect, it } from 'vitest'
import { moveBy } from './start-keys'

const view = { x0: -6, x1: 6, y0: -5, y1: 5 }

describe('moveBy', () => {
  it('moves by a round number up to a hundredth of the view', () => {
    expect(moveBy([0, 0.5], [1, 0], 1, view)).toEqual([0.1, 0.5])
    expect(moveBy([0, 0.5], [0, -1], 10, view)).toEqual([0, -0.5])
    expect(moveBy([0, 0.5], [-1, 0], 0.1, view)).toEqual([-0.01, 0.5])
    expect(moveBy([0, 0], [1, 0], 1, { x0: 0, x1: 7e-6, y0: 0, y1: 7e-6 })).toEqual([5e-8, 0])
  })

  it('leaves no trace of binary fractions', () => {
    let start: readonly [number, number] = [-1.2, 1]
    for (let k = 0; k < 12; k++) start = moveBy(start, [1, 0], 1, view)
    expect(start).toEqual([0, 1])
    for (let k = 0; k < 3; k++) start = moveBy(start, [1, 1], 1, view)
    expect(start).toEqual([0.3, 1.3])
  })

  it('keeps the digits that a start already has', () => {
    expect(moveBy([0.123456789, 0], [1, 0], 1, view)).toEqual([0.223456789, 0])
  })
})
