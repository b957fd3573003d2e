import { type DataParts, type DataReference, dataReference } from '../../core/data/data-reference'
import { type RowChange, withAnother, withoutRow, withRow } from '../../core/data/edit-rows'
import type { Table } from '../../core/data/table'
import { isOverData } from '../../core/objectives/kinds'
import type { Viewport } from '../../core/records/experiment'
import { contains } from '../../core/records/viewport'
import { followModels } from '../../state/followers/models'
import { overData } from '../../state/over-data-part'
import type { State } from '../../state/state'
import { useEtascope, useKnown } from '../etascope'

type Phase = 'move' | 'end'

/** The edits of the data on show, everything following live. */
export function useDataEdits() {
  const { changeObjective, follow } = useEtascope()
  const read = useKnown()
  const { chooseRow } = follow(followModels)

  /** The data on show with something changed; the view stays where it is while a hand is at work, and as long as it can. */
  function change(to: Partial<DataParts>, phase: Phase): void {
    const { experiment, view } = read()
    const { objective } = experiment
    if (!isOverData(objective)) return
    const { description, kind: _, ...parts } = objective
    const changed = { ...parts, ...to }
    if (phase === 'move') changeObjective(dataReference(changed, description), phase)
    else {
      const next = dataReference(changed)
      changeObjective(next, phase, viewFor(next, description.view, view))
    }
  }

  function replace(made: (objective: DataReference) => Table | null, phase: Phase): boolean {
    const { objective } = read().experiment
    const table = isOverData(objective) ? made(objective) : null
    if (!table) return false
    if (phase === 'end') overData.loaded?.remember(table)
    change({ table, source: null }, phase)
    return true
  }

  return {
    change,
    moveRow: (row: number, to: RowChange, phase: Phase) =>
      replace((objective) => withRow(objective, row, to), phase),
    /** Adds a row, like the one that is worked on, or the first, in all that is not given. */
    addRow: (at: RowChange) => {
      const { dataPicture } = read()
      const like = dataPicture?.chosen ?? 0
      if (!replace((objective) => withAnother(objective, like, at), 'end')) return false
      const { objective } = read().experiment
      if (isOverData(objective)) chooseRow(objective.table.rows - 1)
      return true
    },
    removeRow: (row: number) => {
      if (!replace((objective) => withoutRow(objective, row), 'end')) return false
      const { objective } = read().experiment
      if (isOverData(objective)) chooseRow(Math.min(row, objective.table.rows - 1))
      return true
    },
  }
}

/** The view that the data ask for, where all was on show and what there is to see has left it. */
function viewFor(
  { description: { view, globalMinima } }: DataReference,
  home: Viewport,
  shown: State['view'],
): { readonly view?: Viewport } {
  const isHome = JSON.stringify(home) === JSON.stringify(shown)
  return isHome && globalMinima.some(({ at }) => !contains(shown, at)) ? { view } : {}
}
