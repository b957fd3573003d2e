import { describe, expect, it } from 'vitest'
import type { Field } from '../../../core/ground/field'
import { type Colour, channelsOf } from '../colour'
import { contrast } from '../contrast'
import { palettes } from '../palettes'
import { bandMarks } from './field-marks'

const opaque = (colour: Colour) => channelsOf(colour)!.slice(0, 3)

/** The colour seen where `colour`, which may be translucent, lies over an opaque one. */
function over(colour: Colour, below: readonly number[]): readonly number[] {
  const alpha = channelsOf(colour)![3]
  return opaque(colour).map((channel, k) => alpha * channel + (1 - alpha) * below[k]!)
}

describe.each(['light', 'dark'] as const)('contours, %s', (scheme) => {
  it.each([1, 5, 12, 24])(
    'of %i bands are told apart by their lines and by their fills',
    (count) => {
      const bands = Array.from({ length: count }, () => ({ threshold: 0, path: '' }))
      const field = { bands, finite: '' } as unknown as Field
      const marks = bandMarks(field, palettes[scheme]).map((mark) => {
        if (mark.kind !== 'path') throw new Error('A band is a path.')
        return { fill: opaque(mark.fill as Colour), stroke: mark.stroke?.colour }
      })
      for (const [k, { fill, stroke }] of marks.entries()) {
        if (stroke === undefined) continue
        // A line lies half on its own band, and half on the one below.
        expect(contrast(over(stroke, fill), fill)).toBeGreaterThan(1.6)
        const below = marks[k - 1]!.fill
        expect(contrast(over(stroke, below), below)).toBeGreaterThan(1.6)
      }
      expect(contrast(marks[0]!.fill, marks.at(-1)!.fill)).toBeGreaterThan(2.5)
    },
  )
})
