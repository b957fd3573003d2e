import { expect, it, vi } from 'vitest'
import { descendToEnd } from '../descent/descend'
import type { Objective } from '../objective'
import type { Point } from '../records/experiment'
import { finish, sliceMilliseconds } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { followFlow } from './flow'

function objectiveOf(reference: Parameters<typeof resolveObjective>[0]): Objective {
  const resolved = resolveObjective(reference)
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}

it('ends where a tiny learning rate ends, from all over Himmelblau', () => {
  const himmelblau = objectiveOf({ kind: 'catalogue', id: 'himmelblau' })
  const rule = { gradient: 1e-3, step: 0, loss: 0, maxSteps: 1_000_000 }
  for (let i = 1; i <= 60; i++) {
    // The golden ratio and its cousin of the plane spread points evenly without repeating.
    const start: Point = [12 * ((i * 0.6180339887) % 1) - 6, 12 * ((i * 0.7548776662) % 1) - 6]
    const run = { method: 'gd', learningRate: 1e-4, hyperparameters: {} }
    const slow = finish(descendToEnd(himmelblau, run, start, rule))
    const { basin } = finish(followFlow(himmelblau, start, 1e-6))
    // ‖∇f‖ ≤ 10⁻³ with curvatures from 25: within 4·10⁻⁵.
    expect(Math.hypot(basin!.at[0] - slow.x, basin!.at[1] - slow.y)).toBeLessThan(1e-4)
  }
})

it("follows Rosenbrock's valley to its end", () => {
  const { basin, steepest } = finish(
    followFlow(objectiveOf({ kind: 'catalogue', id: 'rosenbrock' }), [-1.2, 1], 1e-6),
  )
  expect(basin!.at[0]).toBeCloseTo(1, 6)
  expect(basin!.at[1]).toBeCloseTo(1, 6)
  expect(basin!.curvature[1]).toBeCloseTo(1001.6006, 3)
  expect(steepest).toBeGreaterThan(1300)
})

it.each([0.01, 1, 300])(
  'tells when half of the way is behind it, with a curvature of %s',
  (curvature) => {
    const objective = objectiveOf({ kind: 'formula', text: `${curvature}*(x^2 + y^2)/2` })
    const { halfway } = finish(followFlow(objective, [3, -4], 1e-6))
    // w e^(−λt) is half of w at ln 2/λ; the step that passes that place is counted whole, and ends before w/4.
    expect(halfway).toBeGreaterThanOrEqual(Math.LN2 / curvature)
    expect(halfway).toBeLessThan((2 * Math.LN2) / curvature)
  },
)

it.each([1e2, 1e5, 1e8])('finds its way from %s, far outside of the domain', (far) => {
  const booth = objectiveOf({ kind: 'catalogue', id: 'booth' })
  const { basin } = finish(followFlow(booth, [far, far], 1e-6))
  expect(basin!.at[0]).toBeCloseTo(1, 9)
  expect(basin!.at[1]).toBeCloseTo(3, 9)
})

it.each<[string, Point]>([
  ['x^2 - y^2', [1, 1]],
  ['x^2 - y^2', [1, 0]],
  ['x', [1, 1]],
  ['abs(x) + abs(y)', [2, 1]],
  ['sqrt(x^2 + y^2)', [3, 1]],
  ['log(x) + y^2', [1, 1]],
  ['3', [1, 1]],
])('finds no basin of %s from %s', (text, start) => {
  const flow = finish(followFlow(objectiveOf({ kind: 'formula', text }), start, 1e-6))
  expect(flow.basin).toBeNull()
})

it('hands back control whenever a slice of time is over, and gives up after as many trials as it is given', () => {
  let now = 0
  // Every look at the clock finds that a slice is over.
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 2 * sliceMilliseconds))
  const saddle = objectiveOf({ kind: 'formula', text: 'x^2 - y^2' })
  const task = followFlow(saddle, [1, 1], 0, 300)
  const fractions: number[] = []
  let slice = task.next()
  for (; !slice.done; slice = task.next()) fractions.push(slice.value)
  clock.mockRestore()
  expect(slice.value).toMatchObject({ basin: null, trials: 300 })
  expect(fractions).toEqual(Array.from({ length: 300 }, (_, trial) => trial / 300))
})
