import { field } from '../core/ground/field'
import { sampleGrid } from '../core/ground/sample-grid'
import { finish } from '../core/records/task'
import type { Table } from '../proof/table'
import { objectiveOf } from './contenders'
import { digits } from './figures'
import { surfaces } from './surfaces'
import { fastest } from './timing'

const viewport = { x0: -6, x1: 6, y0: -6, y1: 6 }
const sides = [48, 128, 256, 512]
const rounds = 12

export function fields(): Table {
  const shown = surfaces.filter(({ name }) => name === 'Himmelblau' || name === 'Ackley')
  const objectives = shown.map(objectiveOf)
  const rows = sides.map((side) => {
    const times = objectives.flatMap(({ f }) =>
      fastest(
        [
          () => finish(sampleGrid(f, viewport, side, side)),
          () => finish(field(f, viewport, side, side)),
        ],
        rounds,
      ),
    )
    return [`${side} × ${side}`, ...times.map(digits)]
  })
  return {
    title: 'Fields by grid size, in milliseconds',
    note: 'Samples alone, and the whole field: samples, thresholds, and contours traced as path data.',
    columns: ['grid', ...shown.flatMap(({ name }) => [`${name}, samples`, `${name}, field`])],
    rows,
  }
}
