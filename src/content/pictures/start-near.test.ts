import fc from 'fast-check'
import { expect, it } from 'vitest'
import { criticalPoints, type FoundPoint } from '../../core/critical-points/critical-points'
import { flowLine } from '../../core/ground/flow-line'
import { finish } from '../../core/records/task'
import { resolveObjective } from '../../core/resolve-objective'
import { startNear } from './start-near'

const view = { x0: -4, x1: 4, y0: -3, y1: 3 }
const pixel = 8 / 400

function typed(text: string) {
  const resolved = resolveObjective({ kind: 'formula', text })
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}

it('is to be seen, near, and in the view wherever the point is', () => {
  const angle = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true })
  const x = fc.double({ min: view.x0, max: view.x1, noNaN: true })
  const y = fc.double({ min: view.y0, max: view.y1, noNaN: true })
  const kind = fc.constantFrom('minimum' as const, 'maximum' as const, 'saddle' as const)
  fc.assert(
    fc.property(angle, x, y, kind, (angle, x, y, kind) => {
      const low = [Math.cos(angle), Math.sin(angle)] as const
      const directions = [low, [-low[1], low[0]]] as const
      const found = { directions } as unknown as FoundPoint
      const start = startNear({ at: [x, y], kind, found }, view, [pixel, pixel])
      const distance = Math.hypot(start[0] - x, start[1] - y) / pixel
      // Twenty pixels, and in each coordinate half a pixel of rounding.
      expect(distance).toBeGreaterThan(19)
      expect(distance).toBeLessThan(21)
      expect(start[0]).toBeGreaterThanOrEqual(view.x0)
      expect(start[0]).toBeLessThanOrEqual(view.x1)
      expect(start[1]).toBeGreaterThanOrEqual(view.y0)
      expect(start[1]).toBeLessThanOrEqual(view.y1)
    }),
  )
})

it('is off the line that leads into a saddle: the flow from there comes nearer, and then leaves', () => {
  const objective = typed('(x - y)^2 - 0.5*(x + y)^2')
  const [saddle] = finish(criticalPoints(objective, view)).points
  const start = startNear({ at: saddle!.at, kind: 'saddle', found: saddle! }, view, [pixel, pixel])
  const { x, y, end } = finish(flowLine(objective.f, start, view, [pixel, pixel]))
  const distances = Array.from(x, (_, k) => Math.hypot(x[k]!, y[k]!))
  const nearest = Math.min(...distances)
  expect(nearest).toBeLessThan(0.6 * distances[0]!)
  expect(nearest).toBeGreaterThan(pixel)
  expect(end).toBe('away')
})

it('is beside a kink as well, which has no directions', () => {
  expect(startNear({ at: [0, 0], kind: 'minimum', found: null }, view, [pixel, pixel])).toEqual([
    0.28, 0.28,
  ])
})
