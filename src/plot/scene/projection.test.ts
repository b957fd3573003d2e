import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimals, project, rounded } from './projection'

const view = fc
  .record({
    x: fc.double({ min: -100, max: 100, noNaN: true }),
    y: fc.double({ min: -100, max: 100, noNaN: true }),
    power: fc.integer({ min: -6, max: 6 }),
    width: fc.integer({ min: 40, max: 2000 }),
    height: fc.integer({ min: 40, max: 2000 }),
  })
  .map(({ x, y, power, width, height }) => {
    const span = 10 ** power
    return project({ x0: x - span, x1: x + span, y0: y - span, y1: y + span }, width, height)
  })

describe('project', () => {
  it('puts the corners of the view in the corners of the plot', () => {
    const { x, y, view } = project({ x0: -2, x1: 2, y0: -1, y1: 3 }, 400, 400)
    expect([x(-2), y(3), x(2), y(-1)]).toEqual([0, 0, 400, 400])
    expect(view).toEqual({ x0: -2, x1: 2, y0: -1, y1: 3 })
  })

  it('has the same scale in both directions', () => {
    const { x, y } = project({ x0: 0, x1: 1, y0: 0, y1: 4 }, 300, 200)
    expect(x(0.5) - x(0)).toBeCloseTo(y(0) - y(0.5), 9)
  })

  it('finds the point under a pixel to a quarter of a pixel, in few digits', () => {
    fc.assert(
      fc.property(
        view,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (projection, u, v) => {
          const [px, py] = [u * projection.width, v * projection.height]
          const [x, y] = projection.pointAt(px, py)
          // In a view of 2e-6 at 100 a double is 1e-14 / 2e-6 · 2000 pixels exact: 1e-5 of a pixel.
          expect(Math.abs(projection.x(x) - px)).toBeLessThanOrEqual(0.2501)
          expect(Math.abs(projection.y(y) - py)).toBeLessThanOrEqual(0.2501)
          // 1 pixel in 2000 of a span needs at most 4 digits after those that name the place of the view.
          const digits = String(Math.abs(x))
            .replace(/e.*|\./g, '')
            .replace(/^0+|0+$/g, '').length
          const span = projection.view.x1 - projection.view.x0
          const magnitude = Math.max(Math.abs(projection.view.x0), Math.abs(projection.view.x1))
          expect(digits).toBeLessThanOrEqual(Math.ceil(Math.log10(magnitude / span)) + 5)
        },
      ),
    )
  })
})

describe('rounded', () => {
  it.each([
    [0.1 + 0.2, 3, 0.3],
    [-0.0004, 3, 0],
    [123456, -2, 123500],
    [-5e6 + 1, -4, -5e6],
    [1.0000004, 7, 1.0000004],
    [-1.23456e297, -294, -1.235e297],
    [1.5e300, -21, 1.5e300],
  ])('takes %f to %i decimals', (value, digits, result) => {
    expect(rounded(value, digits)).toBe(result)
  })
})

describe('decimals', () => {
  it('is exact at powers of ten', () => {
    for (let k = -12; k <= 12; k++) expect(decimals(Number(`1e${k}`))).toBe(-k + 0)
    expect(decimals(0.0099)).toBe(3)
    expect(decimals(0.0101)).toBe(2)
  })
})
