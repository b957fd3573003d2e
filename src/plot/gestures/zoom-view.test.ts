import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Viewport } from '../../core/records/experiment'
import { project } from '../scene/projection'
import { viewUnder } from './zoom-view'

const [width, height] = [380, 300]
const home: Viewport = { x0: -6, x1: 6, y0: -6, y1: 6 }

/** A transform as d3-zoom has it: k times as large, with (px, py) where it was. */
const about = (px: number, py: number, k: number) => ({ k, x: px - k * px, y: py - k * py })

test('zooming keeps the point under the pointer, to the rounding of the ends', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: -9, max: 6, noNaN: true }),
      (u, v, power) => {
        const shown = project(home, width, height)
        const [px, py, k] = [u * width, v * height, 10 ** -power]
        const zoomed = project(viewUnder(shown, home, about(px, py, k)), width, height)
        // Each end is rounded by 1/50 of a pixel at most, and that of a view 1e-9 wide at 6 by 1e-15, or 1e-3 pixels.
        const [x, y] = [shown.view.x0 + px * shown.unitsX, shown.view.y1 - py * shown.unitsY]
        expect(Math.abs(zoomed.x(x) - px)).toBeLessThan(0.05)
        expect(Math.abs(zoomed.y(y) - py)).toBeLessThan(0.05)
        expect(zoomed.unitsX / (shown.unitsX / k)).toBeCloseTo(1, 3)
      },
    ),
  )
})

test('panning moves a view by what the pointer moves, and leaves it as large as it is', () => {
  const shown = project(home, 600, 400)
  // 400 pixels are 12 units: 100 pixels to the right show what is 3 farther left.
  expect(viewUnder(shown, home, { k: 1, x: 100, y: 0 })).toEqual({ x0: -9, x1: 3, y0: -6, y1: 6 })
  expect(viewUnder(shown, home, { k: 1, x: 0, y: 100 })).toEqual({ x0: -6, x1: 6, y0: -3, y1: 9 })
})

test('the view of a plot wider than high stays as narrow as the one it is widened from', () => {
  const shown = project(home, 600, 400)
  expect(viewUnder(shown, home, about(300, 200, 2))).toEqual({ x0: -3, x1: 3, y0: -3, y1: 3 })
})

test('ends have no more digits than can be told apart', () => {
  const shown = project(home, width, height)
  const { x0 } = viewUnder(shown, home, about(123, 45, 1000))
  // A pixel is 4e-5 units.
  expect(String(Math.abs(x0)).length).toBeLessThanOrEqual('1.2345678'.length)
})
