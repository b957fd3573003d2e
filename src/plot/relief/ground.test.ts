import { expect, test } from 'vitest'
import { groundOf } from './ground'

/** One cell over the unit square, which is 2 × 2 in the picture and whose four corners are nodes. */
function cell(
  values: readonly [farLeft: number, farRight: number, nearLeft: number, nearRight: number],
) {
  return groundOf({
    viewport: { x0: 0, x1: 1, y0: 0, y1: 1 },
    columns: 2,
    rows: 2,
    values: Float64Array.from(values),
    scale: { low: 0, top: 1, isCut: false, compression: 0 },
  })
}

/** The height at shares of the way from the far left corner to the right and to the near side. */
function shareAt(ground: ReturnType<typeof cell>, p: number, q: number): number {
  return ground.heightAt(2 * p - 1, 2 * q - 1) / ground.tall
}

test('a cell is two triangles that meet between its far right and its near left corner', () => {
  // Heights are single floats, hence five places.
  const near = cell([0, 0, 0, 1])
  expect(shareAt(near, 0.75, 0.75)).toBeCloseTo(0.5, 5)
  expect(shareAt(near, 1, 0.25)).toBeCloseTo(0.25, 5)
  expect(shareAt(near, 0.25, 0.25)).toBe(0)
  expect(shareAt(near, 0.5, 0.5)).toBe(0)
  const far = cell([1, 0, 0, 0])
  expect(shareAt(far, 0.25, 0.25)).toBeCloseTo(0.5, 5)
  expect(shareAt(far, 0.75, 0.75)).toBe(0)
  const ridge = cell([0, 1, 1, 0])
  expect(shareAt(ridge, 0.5, 0.5)).toBeCloseTo(1, 5)
  expect(shareAt(ridge, 0.75, 0.75)).toBeCloseTo(0.5, 5)
})

test('a corner in a hole takes its own triangle with it, and leaves the other', () => {
  const holed = cell([1, 1, 1, Number.NaN])
  expect(shareAt(holed, 0.75, 0.75)).toBeNaN()
  expect(shareAt(holed, 0.25, 0.25)).toBeCloseTo(1, 5)
})
