import type { BatchContent } from '../../plot/scene/layers/batch/batch-scene'
import type { ShareContent } from '../../plot/scene/layers/share/share-scene'
import { isGroundKnown, type Known } from '../../state/known'
import { rowName } from '../words/data-words'

/** The ground of the batch on show, on the plot of its run, or of all for null; null where it is on another. */
export function batchOf(state: Known, run: number | null): BatchContent | null {
  const found = groundFound(state)
  if (!found || (run !== null && run !== found.run)) return null
  const { field, minimum } = found.ground
  return { field, minimum, colour: found.run + 1 }
}

/** Null where it is hidden, or of another run or another outcome than those on show. */
export function groundFound(state: Known) {
  const { dataPicture, outcome, selectedRun } = state
  const found = dataPicture?.hasBatchGround ? dataPicture.batchGround : null
  if (!found || !isGroundKnown(state)) return null
  return found.run === selectedRun && found.outcome === outcome ? found : null
}

/** The pull of the row that is pointed at or worked on, at the iterate of the run that it is told of. */
export function shareOf({ dataPicture }: Known, run: number | null): ShareContent | null {
  const { found } = dataPicture ?? {}
  const told = found?.models.row
  const at = found?.at[found.run]
  if (!found || !told || !at || (run !== null && run !== found.run)) return null
  const { row, gradient, typical } = told
  return { at, gradient, typical, colour: found.run + 1, name: rowName(row) }
}
