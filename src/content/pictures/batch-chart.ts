import { isOverData } from '../../core/objectives/kinds'
import type { Sequence } from '../../core/records/chart-quantity'
import { counted } from '../../core/records/number-format'
import type { ChartContent } from '../../plot/scene/chart/chart-content'
import type { ChartSeries } from '../../plot/scene/chart/chart-series'
import type { Known } from '../../state/known'
import { runLabel } from '../words/run-label'

/** Steps of an epoch of the selected run; null where it takes no batches. */
export function epochOf({ outcome, selectedRun }: Known): number | null {
  const { objective, runs } = outcome?.experiment ?? {}
  const batch = runs?.[selectedRun]?.batch
  if (!isOverData(objective) || batch === undefined) return null
  return Math.ceil(objective.table.rows / batch)
}

export function epochShown(state: Known): Pick<ChartContent, 'epoch'> {
  const epoch = state.chart.epochs ? epochOf(state) : null
  return epoch === null ? {} : { epoch }
}

/** Caption of an axis in epochs; empty where it counts steps. */
export function epochWords(state: Known): string {
  const { epoch } = epochShown(state)
  return epoch === undefined
    ? ''
    : `Below: epochs of ${runLabel(state, state.selectedRun)}, each of ${counted(epoch, 'step')}.`
}

/** Sequences by the column that they are made of: a chart knows one again by its identity. */
const made = new WeakMap<Float64Array, { readonly offset: number; readonly values: Sequence }>()

/**
 * The loss over each batch of the selected run, less `offset`. Null on a logarithmic axis, where batches below the lowest
 * loss over all rows have no place.
 */
export function batchSeries(state: Known, offset: number): ChartSeries | null {
  const losses = batchLosses(state)
  if (!losses || state.chart.quantity !== 'loss' || state.chart.scale !== 'linear') return null
  let known = made.get(losses)
  if (known?.offset !== offset) {
    known = { offset, values: { length: losses.length, at: (t) => losses[t]! - offset } }
    made.set(losses, known)
  }
  const { selectedRun: id } = state
  return { id, values: known.values, colour: id + 1, label: 'batches', isThin: true }
}

export function batchesWords(state: Known): string {
  if (!batchLosses(state)) return ''
  const of = `the loss over each batch of ${runLabel(state, state.selectedRun)}`
  return state.chart.scale === 'linear' ? ` Thinner: ${of}.` : ` The linear scale shows ${of}, too.`
}

function batchLosses(state: Known): Float64Array | null {
  const { outcome, selectedRun } = state
  if (epochOf(state) === null) return null
  return outcome?.descents[selectedRun]?.trajectory.batchLoss ?? null
}
