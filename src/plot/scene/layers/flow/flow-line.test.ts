import fc from 'fast-check'
import { expect, it } from 'vitest'
import { project } from '../../projection'
import { lineOf } from './flow-line'

const projection = project({ x0: 0, x1: 4, y0: 0, y1: 3 }, 400, 300)

it('cuts off what is outside, and takes the line up again where it comes back', () => {
  const { path, visible } = lineOf({ x: [1, 5, 5, 3], y: [1, 1, 2, 2], label: '' }, projection)
  expect(path).toBe('M100.0 200.0L400.0 200.0M400.0 100.0L300.0 100.0')
  expect(visible).toHaveLength(4)
})

it('has no place outside the plot, wherever the flow goes', () => {
  const coordinate = fc.double({ min: -1e9, max: 1e9, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate)), (points) => {
      const flow = { x: points.map(([x]) => x), y: points.map(([, y]) => y), label: '' }
      for (const [x, y] of lineOf(flow, projection).visible) {
        // A hundred million pixels away a rounding is a millionth of a pixel.
        expect(x).toBeGreaterThan(-1e-3)
        expect(x).toBeLessThan(400 + 1e-3)
        expect(y).toBeGreaterThan(-1e-3)
        expect(y).toBeLessThan(300 + 1e-3)
      }
    }),
  )
})
