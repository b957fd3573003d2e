import { describe, expect, it } from 'vitest'
import { findBuiltIn } from '../data/built-in'
import { dataReference } from '../data/data-reference'
import { leastSquares } from '../data/least-squares'
import { columnOf } from '../data/table'
import { drawsOf } from '../descent/draws'
import { prepareRun } from '../descent/prepared-run'
import type { Run } from '../records/experiment'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { batchGround } from './batch-ground'
import { minimumIn } from './minimum-in'

const line = findBuiltIn('line')!
const reference = dataReference({
  loss: { kind: 'builtIn', id: 'linear' },
  ...{ table: line.table, source: 'line', columns: ['x', 'y'], scaling: 'raw', l2: 0 },
})
const resolved = resolveObjective(reference)
if (!resolved.ok) throw new Error(resolved.error.message)
const { objective } = resolved
const view = {
  ...{ viewport: { x0: -3, x1: 6, y0: -6, y1: 6 }, columns: 12, rows: 12 },
  spacing: 'fitted',
} as const
const run: Run = { method: 'gd', learningRate: 0.1, hyperparameters: {}, batch: 5, seed: 3 }

describe('the ground of a batch', () => {
  it('has its minimum at the line of least squares through the rows of that step alone', () => {
    for (const t of [0, 3, 17]) {
      const ground = finish(batchGround(objective, run, t, view))!
      const rows = drawsOf(prepareRun(run).chance, 50)!.rowsAt(t)
      const of = (name: string) =>
        Float64Array.from(rows, (row) => columnOf(line.table, name)[row]!)
      const { at, least } = leastSquares(
        of('x'),
        new Float64Array(5).fill(1),
        of('y').map((y) => -y),
      )
      expect(ground.minimum![0]).toBeCloseTo(at[0], 9)
      expect(ground.minimum![1]).toBeCloseTo(at[1], 9)
      expect(ground.field.low).toBeCloseTo(least, 9)
    }
  })

  it('has no single minimum where one row leaves a line of them', () => {
    const ground = finish(batchGround(objective, { ...run, batch: 1 }, 4, view))!
    expect(ground.minimum).toBeNull()
    expect(ground.field.bands.length).toBeGreaterThan(5)
  })

  it('is not there for a run that sees all rows', () => {
    const { batch: _, ...whole } = run
    expect(finish(batchGround(objective, whole, 0, view))).toBeNull()
  })
})

it('finds no minimum that lies outside of the view', () => {
  const away = { x0: -30, x1: -20, y0: -6, y1: 6 }
  expect(minimumIn(objective.f, away)).toBeNull()
  const [w, b] = minimumIn(objective.f, view.viewport)!
  const [known] = objective.globalMinima
  expect(w).toBeCloseTo(known!.at[0], 9)
  expect(b).toBeCloseTo(known!.at[1], 9)
})
