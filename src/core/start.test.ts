import { describe, expect, it } from 'vitest'
import type { Viewport } from './experiment'
import { resolveObjective } from './resolve-objective'
import { tellingStart } from './start'

const usual: Viewport = { x0: -5, x1: 5, y0: -5, y1: 5 }

function startOf(text: string, viewport: Viewport = usual) {
  const resolved = resolveObjective({ kind: 'formula', text })
  if (!resolved.ok) throw new Error(resolved.error.message)
  const { f } = resolved.objective
  const [x, y] = tellingStart(f, viewport)
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

it('is the centre where f has no slope or no value', () => {
  expect(startOf('3')).toMatchObject({ x: 0, y: 0 })
  expect(startOf('log(-1 - x^2)')).toMatchObject({ x: 0, y: 0 })
})
