import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DifferentiableFunction } from '../differentiable'
import type { Point, Viewport } from '../records/experiment'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { type FlowLine, flowLine } from './flow-line'

const view: Viewport = { x0: -5, x1: 5, y0: -5, y1: 5 }
const pixel = 10 / 500

function typed(text: string): DifferentiableFunction {
  const resolved = resolveObjective({ kind: 'formula', text })
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective.f
}

const line = (f: DifferentiableFunction, start: Point) =>
  finish(flowLine(f, start, view, [pixel, pixel]))

function longestPiece({ x, y }: FlowLine): number {
  let longest = 0
  for (let k = 1; k < x.length; k++)
    longest = Math.max(longest, Math.hypot(x[k]! - x[k - 1]!, y[k]! - y[k - 1]!))
  return longest
}

function distanceTo({ x, y }: FlowLine, [px, py]: Point): number {
  let shortest = Infinity
  for (let k = 1; k < x.length; k++) {
    const [dx, dy] = [x[k]! - x[k - 1]!, y[k]! - y[k - 1]!]
    const along = ((px - x[k - 1]!) * dx + (py - y[k - 1]!) * dy) / (dx * dx + dy * dy || 1)
    const share = Math.min(1, Math.max(0, along))
    shortest = Math.min(
      shortest,
      Math.hypot(x[k - 1]! + share * dx - px, y[k - 1]! + share * dy - py),
    )
  }
  return shortest
}

it('is y = y0 (x / x0)^κ on a bowl, however long and narrow', () => {
  const start = fc.double({ min: 1, max: 4.9, noNaN: true })
  const exponent = fc.double({ min: -3, max: 6, noNaN: true })
  fc.assert(
    fc.property(start, start, exponent, (x0, y0, power) => {
      const kappa = 10 ** power
      const { x, y, end } = line(typed(`0.5*(x^2 + ${kappa}*y^2)`), [x0, y0])
      expect(end).toBe('rest')
      for (let k = 0; k < x.length; k++) {
        // Off the curve by how much less than the differences in x and in y: a tenth of a pixel is not to be seen.
        const offY = Math.abs(y[k]! - y0 * Math.max(0, x[k]! / x0) ** kappa)
        const offX = Math.abs(x[k]! - x0 * Math.max(0, y[k]! / y0) ** (1 / kappa))
        expect(Math.min(offX, offY)).toBeLessThan(0.1 * pixel)
      }
      // Where it ends it is at the minimum, to the twentieth of a pixel that the last step is short of.
      expect(Math.hypot(x.at(-1)!, y.at(-1)!)).toBeLessThan(0.05 * pixel)
    }),
  )
})

it("is what a tiny rate follows, down to Rosenbrock's valley and along it", () => {
  const f = typed('(1 - x)^2 + 100*(y - x^2)^2')
  const flow = line(f, [-1.2, 1])
  expect(longestPiece(flow)).toBeLessThan(4.01 * pixel)
  const out = new Float64Array(2)
  let [x, y] = [-1.2, 1]
  for (let t = 0; t < 2e6; t++) {
    f.gradient(x, y, out)
    x -= 1e-6 * out[0]!
    y -= 1e-6 * out[1]!
    // A path of the rate η is off by η‖H‖/2 of its way at most, here a thousandth of a unit: a twentieth of a pixel.
    if (t % 2000 === 0) expect(distanceTo(flow, [x, y])).toBeLessThan(0.15 * pixel)
  }
  expect(Math.hypot(flow.x.at(-1)! - 1, flow.y.at(-1)! - 1)).toBeLessThan(0.05 * pixel)
})

it('leaves a saddle along a hyperbola, and goes no farther than can be seen', () => {
  const { x, y, end } = line(typed('x^2 - y^2'), [4, 0.001])
  expect(end).toBe('away')
  // x y is constant.
  for (let k = 0; k < x.length; k++) {
    if (Math.abs(y[k]!) > 5) break
    expect(Math.abs(x[k]! - 0.004 / y[k]!)).toBeLessThan(
      Math.max(0.1 * pixel, 0.1 * pixel * (0.004 / y[k]! ** 2)),
    )
  }
  expect(x.length).toBeLessThan(2000)
})

it.each<[string, Point, Point]>([
  ['abs(x) + abs(y)', [3, 1], [0, 0]],
  ['abs(x) + 10*abs(y)', [3, 1], [0, 0]],
  ['10*abs(y - x) + x^2', [3, 1], [0, 0]],
  ['sqrt(x^2 + y^2)', [3, 4], [0, 0]],
  ['x^2', [2, 3], [0, 3]],
  ['x^4 + y^4', [2, 2], [0, 0]],
  ['max(x^2, (y - 1)^2)', [3, 2], [0, 1]],
  ['10*abs(y - x^2) + 10*(x - 1)^2', [-1.2, 2], [1, 1]],
])('of %s from %j comes to rest at %j', (text, start, target) => {
  const { x, y, end } = line(typed(text), start)
  expect(end).toBe('rest')
  // Half a pixel: short steps go from side to side of a kink.
  expect(Math.hypot(x.at(-1)! - target[0], y.at(-1)! - target[1])).toBeLessThan(0.5 * pixel)
})

it('slides along a kink', () => {
  const flow = line(typed('abs(y) + x'), [3, 1])
  expect(flow.end).toBe('away')
  expect(distanceTo(flow, [2, 0])).toBeLessThan(0.3 * pixel)
  expect(distanceTo(flow, [-4, 0])).toBeLessThan(0.3 * pixel)
})

it.each<[string, Point]>([
  ['log(x) + y^2', [1, 1]],
  ['sqrt(x) + y', [0.5, 0]],
])('of %s ends at the edge', (text, start) => {
  expect(line(typed(text), start).end).toBe('edge')
})

it('stays where there is no slope, and is nowhere where there is no f', () => {
  expect(line(typed('3'), [1, 1])).toMatchObject({ x: new Float64Array([1]), end: 'rest' })
  expect(line(typed('log(x)'), [-1, 1])).toMatchObject({ x: new Float64Array([-1]), end: 'edge' })
})

it('is the same curve where the scales of the axes are far apart, as exact as it is seen', () => {
  // The flow of (x² + y²)/2 goes straight to 0; that of (x² + 4y²)/2 keeps y/x⁴.
  const wide: Viewport = { x0: -5, x1: 5, y0: -0.05, y1: 0.05 }
  const pixels = [10 / 500, 0.1 / 500] as const
  const { x, y, end } = finish(flowLine(typed('(x^2 + y^2)/2'), [4, 0.03], wide, pixels))
  expect(end).toBe('rest')
  for (let k = 0; k < x.length; k++)
    expect(Math.abs(y[k]! - (0.03 * x[k]!) / 4)).toBeLessThan(0.1 * pixels[1])
  const bent = finish(flowLine(typed('(x^2 + 4*y^2)/2'), [4, 0.03], wide, pixels))
  for (let k = 0; k < bent.x.length; k++)
    expect(Math.abs(bent.y[k]! - 0.03 * (bent.x[k]! / 4) ** 4)).toBeLessThan(0.1 * pixels[1])
  // No longer pieces than four pixels, and not thousands of tiny ones.
  expect(bent.x.length).toBeLessThan(600)
})
