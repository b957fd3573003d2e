import { describe, expect, test } from 'vitest'
import { stackScale } from './scale-legend'

const texts = Array.from({ length: 27 }, (_, k) => String(k))

describe('the labels of an upright scale', () => {
  test('are both ends, and between them one after so many thresholds', () => {
    expect(stackScale(['0', '1', '2'], 300)).toEqual([
      { text: '0', y: 300 },
      { text: '1', y: 150 },
      { text: '2', y: 0 },
    ])
    expect(stackScale(['7'], 300)).toEqual([{ text: '7', y: 150 }])
  })

  test('never stand closer than can be read, whatever the height', () => {
    for (let height = 60; height < 1500; height += 7) {
      const placed = stackScale(texts, height)
      expect(placed[0]).toEqual({ text: '0', y: height })
      expect(placed.at(-1)).toEqual({ text: '26', y: 0 })
      // A line of small letters is 17 pixels high.
      for (const [k, { y }] of placed.slice(1).entries())
        expect(placed[k]!.y - y).toBeGreaterThan(17)
    }
  })
})
