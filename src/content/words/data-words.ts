import type { DataReference } from '../../core/data/data-reference'
import { columnOf } from '../../core/data/table'
import { isOverData } from '../../core/objectives/kinds'
import { counted, exact, readable } from '../../core/records/number-format'
import { spoken } from '../../core/records/spoken'
import type { Known } from '../../state/known'
import { runLabel } from './run-label'

/** Rows count from 1, as people count them. */
export function rowName(row: number): string {
  return `Point ${row + 1}`
}

/** The values of a row, in the columns that the loss takes. */
export function placeWords({ table, columns }: DataReference, row: number): string {
  return columns.map((name) => `${name} = ${exact(columnOf(table, name)[row]!)}`).join(', ')
}

/** The picture of the data in words, for whoever hears it. */
export function dataPictureWords(state: Known): string {
  const { experiment, dataPicture, outcome } = state
  const { objective } = experiment
  if (!isOverData(objective) || !dataPicture) return ''
  const target = objective.columns.at(-1)!
  const inputs = objective.columns.slice(0, -1).join(' and ')
  const runs = outcome?.descents.length ?? 0
  const { found } = dataPicture
  const drawn = found?.models.curves ?? found?.models.boundaries
  const models =
    !drawn || runs === 0
      ? ''
      : ` The ${found?.models.curves ? 'prediction' : 'boundary'} of ${runs === 1 ? 'the run' : `each of ${runs} runs`} at the step on show.`
  return spoken(`Data: ${counted(objective.table.rows, 'point')}, ${target} by ${inputs}.${models}`)
}

/** The loss and the pull of the point under the mouse, or of the one that is worked on; null where there is none. */
export function rowWords(state: Known): string | null {
  const { experiment, dataPicture } = state
  const { objective } = experiment
  const row = dataPicture?.pointed ?? dataPicture?.chosen ?? null
  if (row === null || !isOverData(objective) || row >= objective.table.rows) return null
  const place = `${rowName(row)}: ${placeWords(objective, row)}.`
  const { found } = dataPicture ?? {}
  const told = found?.models.row
  if (!found || told?.row !== row) return place
  const rows = found.objective.table.rows
  const [dx, dy] = told.gradient.map((part) => readable(part / rows)) as [string, string]
  return `${place} By ${runLabel(state, found.run)} its loss is ${readable(told.loss)}, and its share of ∇f (${dx}, ${dy}).`
}

/** The condition number at the minimum of the selected run, which scaling changes; null where there is none. */
export function conditionWords({ experiment, outcome, selectedRun }: Known): string | null {
  const minimum = outcome?.descents[selectedRun]?.minimum
  if (!minimum || !isOverData(experiment.objective)) return null
  return `condition number ${readable(minimum.conditionNumber, 5)}`
}

/** The sentence on how points are changed, where none is chosen. */
export function pointsHint(isByFinger: boolean): string {
  return isByFinger
    ? 'Tap a point to drag it or to remove it; a tap beside points adds one.'
    : 'Drag points; a click adds one, and with Shift takes one away.'
}
