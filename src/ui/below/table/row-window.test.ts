import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scrolledHeight, scrollTopOf, topRow, topShowing } from './row-window'

const million = { rows: 1_000_001, rowHeight: 28, windowHeight: 560 }
const few = { rows: 32, rowHeight: 28, windowHeight: 280 }

describe('the window on the rows', () => {
  it('is scrolled pixel by pixel while the rows fit into an element', () => {
    expect(scrolledHeight(few)).toBe(32 * 28)
    expect(topRow(few, 140)).toBeCloseTo(5, 12)
    expect(scrollTopOf(few, 5)).toBeCloseTo(140, 9)
  })
  it('reaches the first and the last of a million rows in an element that any browser makes', () => {
    const height = scrolledHeight(million)
    expect(height).toBeLessThan(17_000_000)
    expect(topRow(million, 0)).toBe(0)
    // Twenty rows fill the window.
    expect(topRow(million, height - million.windowHeight)).toBeCloseTo(999_981, 6)
  })
  it('comes back to the row it was scrolled to', () => {
    const lists = fc.record({
      rows: fc.integer({ min: 1, max: 1_000_001 }),
      rowHeight: fc.integer({ min: 20, max: 60 }),
      windowHeight: fc.integer({ min: 60, max: 2000 }),
    })
    fc.assert(
      fc.property(lists, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const top = topShowing(list, share * list.rows, Math.floor(share * (list.rows - 1)))
        expect(topRow(list, scrollTopOf(list, top))).toBeCloseTo(top, 5)
      }),
    )
  })
  it('moves only as far as it takes to show a row', () => {
    expect(topShowing(few, 5, 7)).toBe(5)
    expect(topShowing(few, 5, 3)).toBe(3)
    expect(topShowing(few, 5, 20)).toBe(11)
    expect(topShowing(few, 0, 31)).toBe(22)
    expect(topShowing({ ...few, rows: 3 }, 0, 2)).toBe(0)
  })
})
