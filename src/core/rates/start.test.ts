import { describe, expect, it, vi } from 'vitest'
import type { Viewport } from '../records/experiment'
import { finish, sliceMilliseconds } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { tellingStart } from './start'

const usual: Viewport = { x0: -5, x1: 5, y0: -5, y1: 5 }

function startOf(text: string, viewport: Viewport = usual) {
  const resolved = resolveObjective({ kind: 'formula', text })
  if (!resolved.ok) throw new Error(resolved.error.message)
  const { f } = resolved.objective
  const [x, y] = finish(tellingStart(resolved.objective, viewport))
  const gradient = new Float64Array(2)
  const value = f.gradient(x, y, gradient)
  return { x, y, value, slope: Math.hypot(...gradient) }
}

describe.each([
  'x^2 + 3*y^2',
  'x^2 - y^2',
  'x',
  'abs(x) + abs(y)',
  'log(x + 3) + y^2',
  'sqrt(x - y)',
  'sin(x)*cos(y)',
  'exp(-x^2 - y^2)',
  'relu(x - 2) + relu(y)',
  '1e-4*(x^2 + y^2)',
])('of %s', (text) => {
  it('is in view, finite, sloping, and short to write', () => {
    const { x, y, value, slope } = startOf(text)
    expect(x > -5 && x < 5 && y > -5 && y < 5).toBe(true)
    expect(Number.isFinite(value)).toBe(true)
    expect(slope).toBeGreaterThan(0)
    expect(String(x).length + String(y).length).toBeLessThanOrEqual(10)
    expect(Math.abs(x)).not.toBe(Math.abs(y))
    expect(x * y).not.toBe(0)
  })
})

it('leaves a way to go to the minimum', () => {
  const { x, y } = startOf('(x - 3)^2 + (y - 1)^2')
  expect(Math.hypot(x - 3, y - 1)).toBeGreaterThan(0.15 * Math.hypot(10, 10))
})

it('stays in a tiny view far from the origin', () => {
  const view = { x0: 1000, x1: 1000.001, y0: -2000.001, y1: -2000 }
  const { x, y } = startOf('x^2 + y^2', view)
  expect(x > view.x0 && x < view.x1 && y > view.y0 && y < view.y1).toBe(true)
})

it.each<readonly [string, Viewport]>([
  // The disc has 3 % of the view, and is highest, and flat, in its middle.
  ['sqrt(1 - x^2 - y^2)', usual],
  ['-exp(-50*((x - 3)^2 + (y + 2)^2))', usual],
  ['relu(0.2 - abs(x) - abs(y))', usual],
  ['log(1e-6 - x^2 - y^2)', { x0: -0.02, x1: 0.02, y0: -0.02, y1: 0.02 }],
])('is found where only a little of the view slopes: %s', (text, viewport) => {
  const { value, slope, x, y } = startOf(text, viewport)
  expect(Number.isFinite(value)).toBe(true)
  expect(slope).toBeGreaterThan(1e-6)
  expect(slope).toBeLessThan(Infinity)
  expect(x > viewport.x0 && x < viewport.x1 && y > viewport.y0 && y < viewport.y1).toBe(true)
})

describe('a formula that is slow', () => {
  const slow = `hypot(${Array.from({ length: 330 }, (_, i) => (i % 2 ? 'x^2' : 'y*x')).join()})`

  it('takes no longer a slice than its own evaluations, and a bounded number of them', () => {
    const resolved = resolveObjective({ kind: 'formula', text: slow })
    if (!resolved.ok) throw new Error(resolved.error.message)
    const { f } = resolved.objective
    // A clock that only evaluations move, by a millisecond each.
    let now = 0
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => now)
    const counted = <Rest extends unknown[]>(evaluate: (...rest: Rest) => number) => {
      return (...rest: Rest) => {
        now++
        return evaluate(...rest)
      }
    }
    const timed = {
      value: counted(f.value.bind(f)),
      gradient: counted(f.gradient.bind(f)),
      hessian: counted(f.hessian.bind(f)),
    }
    const task = tellingStart({ ...resolved.objective, f: timed }, usual)
    let longest = 0
    for (let began = now, slice = task.next(); !slice.done; slice = task.next()) {
      longest = Math.max(longest, now - began)
      began = now
    }
    clock.mockRestore()
    // The twelve places are looked at in one go, a flow begins with one evaluation, and each of its steps is two.
    expect(longest).toBeLessThanOrEqual(12 + 1 + sliceMilliseconds + 2)
    expect(now).toBeLessThan(4000)
  })
})

it('is the centre where f has no slope or no value', () => {
  expect(startOf('3')).toMatchObject({ x: 0, y: 0 })
  expect(startOf('log(-1 - x^2)')).toMatchObject({ x: 0, y: 0 })
})
