import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leastCovering, type Occupied } from './least-covering'

const size = { width: 300, height: 40 }
const window = { width: 1000, height: 600 }

it('is in the middle of the foot where nothing is there', () => {
  expect(leastCovering(size, window, [])).toEqual({ left: 350, top: 548, cost: 0 })
})

it('covers nothing where a gap is wide enough for it, be it as far up as can be', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 12, max: 672 }),
      fc.integer({ min: 6, max: 540 }),
      (left, top) => {
        // All but one gap, with room for a place that is tried: they are eight pixels apart.
        const [right, bottom] = [left + size.width + 16, top + size.height + 8]
        const weight = 1
        const around: readonly Occupied[] = [
          { left: 0, top: 0, right: 1000, bottom: top, weight },
          { left: 0, top: bottom, right: 1000, bottom: 600, weight },
          { left: 0, top: 0, right: left, bottom: 600, weight },
          { left: right, top: 0, right: 1000, bottom: 600, weight },
        ]
        expect(leastCovering(size, window, around).cost).toBe(0)
      },
    ),
  )
})

it('covers what weighs less where it has to cover something', () => {
  const all = { left: 0, right: 1000 }
  const { top } = leastCovering(size, window, [
    { ...all, top: 0, bottom: 60, weight: 0.25 },
    { ...all, top: 60, bottom: 600, weight: 1 },
  ])
  // Wholly on the lighter strip.
  expect(top).toBeLessThanOrEqual(20)
})

it('stays within a window that is hardly wider', () => {
  expect(leastCovering({ width: 380, height: 50 }, { width: 390, height: 800 }, []).left).toBe(5)
})
