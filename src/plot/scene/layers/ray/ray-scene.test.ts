import { expect, it } from 'vitest'
import { coveredClutter } from '../../clutter'
import { arrowsOf, labelPlaces } from '../../paths/step-arrows'
import { project } from '../../projection'
import { rayCovered } from './ray-scene'

/** 100 pixels a unit, y upwards. */
const plot = project({ x0: 0, x1: 4, y0: 0, y1: 3 }, 400, 300)
const ray = { from: [1, 1], to: [9, 1], floor: null, pointed: null } as const

it('covers its line as far as the plot goes, without a gap that letters fit in', () => {
  const covered = rayCovered(ray, plot)
  expect(covered[0]).toMatchObject({ x0: 98, x1: 102, y0: 198, y1: 202 })
  expect(covered.at(-1)).toMatchObject({ x0: 398, x1: 402 })
  for (const [k, { x0 }] of covered.entries())
    if (k > 0) expect(x0 - covered[k - 1]!.x1).toBeLessThanOrEqual(4)
  expect(rayCovered({ ...ray, from: [5, 5], to: [9, 5] }, plot)).toEqual([])
})

it('has the name of the step that goes along it beside it', () => {
  const step = { at: [1, 1], gradient: [-1, 0], to: [2, 1], label: '−η∇f' } as const
  const onRay = coveredClutter(rayCovered(ray, plot))
  const places = (clutter: typeof onRay) =>
    labelPlaces(arrowsOf(step, plot), (text) => 8 * text.length, plot, clutter)
  expect(onRay(places(() => 0)[1]!.box)).toBeGreaterThan(0)
  expect(onRay(places(onRay)[1]!.box)).toBe(0)
})
