import { describe, expect, it } from 'vitest'
import { project } from '../projection'
import { arrowsOf, labelPlaces } from './step-arrows'

/** 100 pixels a unit, y upwards. */
const plot = project({ x0: 0, x1: 4, y0: 0, y1: 3 }, 400, 300)
const step = { at: [2, 1], gradient: [3, 4], to: [1.4, 0.2], label: '−η∇f' } as const

describe('the arrows of a step', () => {
  it('point uphill along the gradient and, to scale, to the next iterate', () => {
    const [gradient, taken] = arrowsOf(step, plot)
    expect(gradient).toMatchObject({ kind: 'gradient', from: [200, 200], whole: true })
    // 46 pixels along (3, −4)/5 of the screen.
    expect(gradient?.to[0]).toBeCloseTo(200 + 46 * 0.6, 9)
    expect(gradient?.to[1]).toBeCloseTo(200 - 46 * 0.8, 9)
    expect(taken).toMatchObject({ kind: 'step', lines: ['−η∇f'], whole: true })
    expect(taken?.to[0]).toBeCloseTo(140, 9)
    expect(taken?.to[1]).toBeCloseTo(280, 9)
  })
  it('are cut off at the edge, and then have no head', () => {
    const [, taken] = arrowsOf({ ...step, to: [2, -1] }, plot)
    expect(taken).toMatchObject({ to: [200, 300], whole: false })
  })
  it('leave out a step too short to be seen, and a gradient without a direction', () => {
    expect(arrowsOf({ ...step, to: [2.01, 1] }, plot).map(({ kind }) => kind)).toEqual(['gradient'])
    expect(arrowsOf({ ...step, gradient: [0, 0] }, plot).map(({ kind }) => kind)).toEqual(['step'])
  })
  it('are none where the iterate is out of sight', () => {
    expect(arrowsOf({ ...step, at: [5, 1] }, plot)).toEqual([])
  })
  it('have their labels beside them, at the edge too, where there is no room ahead', () => {
    // Eight pixels a letter.
    const measure = (text: string) => 8 * text.length
    for (const to of [
      [3.95, 1.5],
      [3.95, 1],
      [0.05, 1.2],
      [2, 2.98],
      [9, 2],
      [2.3, 0.02],
    ] as const) {
      const arrows = arrowsOf({ ...step, at: [2, 1.3], gradient: [1, 9], to }, plot)
      const [, place] = labelPlaces(arrows, measure, plot, () => 0)
      const { x0, x1, y0, y1 } = place!.box
      const [taken] = arrows.slice(-1)
      for (let k = 0; k <= 100; k++) {
        const [x, y] = [0, 1].map(
          (axis) => taken!.from[axis]! + (k / 100) * (taken!.to[axis]! - taken!.from[axis]!),
        ) as [number, number]
        expect(x > x0 && x < x1 && y > y0 && y < y1, `${to} at ${k} %`).toBe(false)
      }
    }
  })
})
