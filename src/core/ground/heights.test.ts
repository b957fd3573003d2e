import { expect, test } from 'vitest'
import type { DifferentiableFunction } from '../differentiable'
import { finish } from '../records/task'
import { heights } from './heights'

function of(value: (x: number, y: number) => number): DifferentiableFunction {
  const absent = () => {
    throw new Error('heights need no derivatives')
  }
  return { value, gradient: absent, hessian: absent }
}

test('the outermost nodes lie on the edge of the viewport, the first of them top left', () => {
  const viewport = { x0: -1, x1: 3, y0: 10, y1: 12 }
  const { values, columns, rows } = finish(
    heights(
      of((x, y) => x + 100 * y),
      viewport,
      5,
      3,
    ),
  )
  expect([columns, rows]).toEqual([5, 3])
  expect([...values]).toEqual([12, 11, 10].flatMap((y) => [-1, 0, 1, 2, 3].map((x) => x + 100 * y)))
})

test('where f is not finite there is no height', () => {
  const viewport = { x0: -1, x1: 1, y0: -1, y1: 1 }
  const { values, scale } = finish(
    heights(
      of((x) => Math.log(x)),
      viewport,
      3,
      2,
    ),
  )
  expect([...values]).toEqual([Number.NaN, Number.NaN, 0, Number.NaN, Number.NaN, 0])
  expect(scale).toMatchObject({ low: 0, top: 0 })
})

test('rounding is no terrain', () => {
  const viewport = { x0: -5, x1: 5, y0: -5, y1: 5 }
  // All of it between 1 − 2⁻⁵³ and 1 + 2⁻⁵².
  const flat = of((x) => Math.sin(x) ** 2 + Math.cos(x) ** 2)
  const { scale } = finish(heights(flat, viewport, 40, 40))
  expect(scale.top).toBe(scale.low)
  // The slope is as slight, and is one.
  const { scale: slope } = finish(
    heights(
      of((x) => 1e-15 * x),
      viewport,
      40,
      40,
    ),
  )
  expect(slope.top - slope.low).toBeCloseTo(1e-14, 28)
})

test('a grid of one column is refused', () => {
  const viewport = { x0: 0, x1: 1, y0: 0, y1: 1 }
  expect(() =>
    finish(
      heights(
        of(() => 0),
        viewport,
        1,
        2,
      ),
    ),
  ).toThrow(RangeError)
})
