import fc from 'fast-check'
import { expect, it } from 'vitest'
import { raisedApart } from '../../../core/records/number-format'
import { textFont } from '../font'
import { measure } from '../measure'
import { chartFrame, tickCount, withRoom } from './chart-frame'
import { chartScale } from './chart-scale'

it('has room for the values of its axis, however long they are', () => {
  const ends = fc.tuple(
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
  )
  fc.assert(
    fc.property(ends, fc.integer({ min: 60, max: 900 }), ([low, range], height) => {
      const room = chartFrame({ series: [], lastStep: 10 }, { width: 600, height }, measure)
      const line = { t: [0, 1], value: [low, low + range] }
      const scale = chartScale([line], 'linear', tickCount(room))
      const frame = withRoom(room, scale, measure)
      expect(frame.left + frame.width).toBeCloseTo(room.left + room.width, 9)
      // The text ends 8 pixels before the frame; what is raised is smaller than the rest of it.
      for (const { label } of scale.ticks)
        expect(measure(raisedApart(label)[0]!, textFont(12))).toBeLessThanOrEqual(frame.left - 8)
    }),
  )
})
