import { bench, describe } from 'vitest'
import { descend, descendToEnd } from './descend'
import type { Point } from './experiment'
import { resolveObjective } from './resolve-objective'
import { finish } from './task'

const maxSteps = 100_000
const rule = { gradient: 1e-300, step: 0, loss: 0, maxSteps }
const start: Point = [-1.2, 1]
const run = { method: 'gd', learningRate: 0.001, hyperparameters: {} }

/** What one would write for this surface alone, testing and storing what `descend` does. */
function byHand(eta: number) {
  const columns = Array.from({ length: 5 }, () => new Float64Array(maxSteps + 1))
  let [x, y] = start
  for (let t = 0; t <= maxSteps; t++) {
    const u = 1 - x
    const v = y - x * x
    const f = u * u + 100 * v * v
    const dfdx = -2 * u - 400 * x * v
    const dfdy = 200 * v
    if (!Number.isFinite(f) || !Number.isFinite(dfdx) || !Number.isFinite(dfdy)) break
    columns[0]![t] = x
    columns[1]![t] = y
    columns[2]![t] = f
    columns[3]![t] = dfdx
    columns[4]![t] = dfdy
    if (Math.sqrt(x * x + y * y) > 5e6 || Math.sqrt(dfdx * dfdx + dfdy * dfdy) <= 1e-300) break
    x -= eta * dfdx
    y -= eta * dfdy
  }
  return columns
}

describe('100 000 steps on Rosenbrock', () => {
  const resolved = resolveObjective({ kind: 'catalogue', id: 'rosenbrock' })
  if (!resolved.ok) throw new Error(resolved.error.message)
  const { objective } = resolved

  bench('by hand', () => void byHand(run.learningRate))
  bench('descend', () => void finish(descend(objective, run, start, rule)))
  bench('descendToEnd', () => void finish(descendToEnd(objective, run, start, rule)))
})
