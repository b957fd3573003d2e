import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { place, type Wish } from './place'

const room = { width: 1000, height: 600 }
const below: Wish = { side: 'below' }

describe('a box', () => {
  test('is where it is wished as long as there is room', () => {
    const anchor = { left: 300, top: 100, width: 80, height: 30 }
    const size = { width: 200, height: 150 }
    expect(place(anchor, size, room, below)).toMatchObject({ left: 300, top: 135 })
    expect(place(anchor, size, room, { side: 'below', align: 'end' })).toMatchObject({ left: 180 })
    expect(place(anchor, size, room, { side: 'below', align: 'middle' })).toMatchObject({
      left: 240,
    })
    expect(place({ ...anchor, top: 400 }, size, room, { side: 'above' })).toMatchObject({
      top: 245,
    })
    expect(place(anchor, size, room, { side: 'beside' })).toMatchObject({ left: 385, top: 65 })
  })

  test('changes sides when it has room only there', () => {
    const anchor = { left: 900, top: 550, width: 80, height: 30 }
    const size = { width: 200, height: 150 }
    expect(place(anchor, size, room, below)).toMatchObject({ left: 792, top: 395 })
    expect(place(anchor, size, room, { side: 'beside' })).toMatchObject({ left: 695 })
    expect(place({ ...anchor, top: 20 }, size, room, { side: 'above' })).toMatchObject({ top: 55 })
  })

  test('scrolls on the roomier side when it is too high for both', () => {
    const anchor = { left: 100, top: 350, width: 80, height: 30 }
    const { top, maxHeight } = place(anchor, { width: 200, height: 500 }, room, below)
    expect(top).toBe(8)
    expect(maxHeight).toBe(350 - 5 - 8)
  })

  test('lies over what it belongs to where neither side has the height to read in', () => {
    const low = { width: 600, height: 200 }
    const anchor = { left: 100, top: 85, width: 80, height: 30 }
    const { top, maxHeight } = place(anchor, { width: 200, height: 500 }, low, below)
    expect([top, maxHeight]).toEqual([8, 184])
  })

  test('never leaves the window, whatever its size and wherever it belongs', () => {
    const length = (max: number) => fc.double({ min: 1, max, noNaN: true })
    const at = fc.double({ min: -500, max: 2500, noNaN: true })
    fc.assert(
      fc.property(
        fc.record({ left: at, top: at, width: length(600), height: length(600) }),
        fc.record({ width: length(2000), height: length(3000) }),
        fc.record({
          width: fc.integer({ min: 320, max: 2000 }),
          height: fc.integer({ min: 200, max: 1200 }),
        }),
        fc.record({
          side: fc.constantFrom('below', 'above', 'beside'),
          align: fc.constantFrom('start', 'middle', 'end'),
        }),
        (anchor, wanted, room, wish) => {
          // The style sheet lets no box be wider than the window has room for.
          const size = { ...wanted, width: Math.min(wanted.width, room.width - 16) }
          const { left, top, maxHeight } = place(anchor, size, room, wish)
          const height = Math.min(size.height, maxHeight)
          // The slack is the rounding of sums of numbers below 5,000.
          const slack = 1e-9
          expect(left).toBeGreaterThanOrEqual(8 - slack)
          expect(left + size.width).toBeLessThanOrEqual(room.width - 8 + slack)
          expect(top).toBeGreaterThanOrEqual(8 - slack)
          expect(top + height).toBeLessThanOrEqual(room.height - 8 + slack)
          expect(height).toBeGreaterThanOrEqual(Math.min(size.height, 160))
        },
      ),
    )
  })
})
