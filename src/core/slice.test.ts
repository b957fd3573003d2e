import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Slice } from './slice'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Lengths of `count` slices, in milliseconds, when a step takes `microseconds`. */
function durations(microseconds: number, count: number): number[] {
  const slice = new Slice()
  let clock = Date.now()
  const lasted: number[] = []
  for (let index = 0; index < count; index++) {
    const began = clock
    do {
      clock += (slice.stretch * microseconds) / 1000
      vi.setSystemTime(Math.floor(clock))
    } while (!slice.isOver(slice.stretch))
    lasted.push(clock - began)
    // Time that others' work takes in between.
    clock += 1000
    vi.setSystemTime(Math.floor(clock))
    slice.begin()
  }
  return lasted
}

describe('a slice', () => {
  test.each([0.005, 0.1, 1, 20, 300])('of steps of %d µs lasts 3 to 7 ms', (microseconds) => {
    const lasted = durations(microseconds, 200)
    // The first few may still learn how long steps take.
    const settled = lasted.slice(10)
    expect(Math.min(...settled)).toBeGreaterThanOrEqual(3)
    expect(Math.max(...settled)).toBeLessThanOrEqual(7)
    expect(Math.max(...lasted)).toBeLessThanOrEqual(Math.max(7, 0.064 * microseconds + 4))
  })

  test('looks at the clock once in a thousand quick steps', () => {
    const slice = new Slice()
    const look = vi.spyOn(Date, 'now').mockReturnValue(0)
    for (let step = 0; step < 1e6; step += 10) slice.isOver(10)
    expect(look.mock.calls.length).toBeLessThan(1100)
    look.mockRestore()
  })
})
