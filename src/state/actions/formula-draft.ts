import type { StoreApi } from 'zustand/vanilla'
import { describeObjective, sameObjective } from '../../core/objectives/describe'
import type { ObjectiveReference } from '../../core/records/experiment'
import type { Engine } from '../../engine/client'
import { faultOf } from '../fault'
import { createLane, superseded } from '../lane'
import { lastingKey } from '../link'
import type { State } from '../state'

/** The formula field. `choose` puts a good formula on show. */
export function createFormulaDraft(
  store: StoreApi<State>,
  engine: Engine,
  choose: (objective: ObjectiveReference, key: string) => Promise<void>,
) {
  const { getState, setState } = store
  const lane = createLane(0)
  /**
   * Count of the field's openings: all that is typed from one opening to its closing is one action.
   */
  let session = 0
  store.subscribe(({ draft }, before) => {
    if (draft !== null && before.draft === null) session++
  })
  /** False once the field has been closed, or holds something else. */
  const isOpenWith = (text: string) => getState().draft?.text === text

  return {
    /** Opens the field with the formula on show. */
    openDraft: () => {
      const { experiment, draft } = getState()
      const { formula: text } = describeObjective(experiment.objective)
      setState({ draft: draft ?? { text, fault: null, reading: null } })
    },
    closeDraft: () => setState({ draft: null }),
    /** Takes effect once the text is a good formula; until then it is a draft beside the last good surface. */
    typeFormula: async (text: string): Promise<void> => {
      // Constants that are still named keep their values.
      const before = describeObjective(getState().experiment.objective).words.let
      const objective: ObjectiveReference = {
        kind: 'formula',
        text,
        ...(before && { let: before }),
      }
      // The reading of the text before stays until this one has been read: no frame is without.
      const reading = getState().draft?.reading ?? null
      setState({ draft: { text, fault: null, reading } })
      const viewport = getState().view
      try {
        const { tex, notes } = await lane.submit((signal) =>
          engine.call('describe', { objective, viewport }, { signal }),
        )
        if (isOpenWith(text)) setState({ draft: { text, fault: null, reading: { tex, notes } } })
        const isShown = sameObjective(getState().experiment.objective, objective)
        if (isOpenWith(text) && !isShown) await choose(objective, `${lastingKey}formula ${session}`)
      } catch (reason) {
        if (reason !== superseded && isOpenWith(text))
          setState({ draft: { text, fault: faultOf(reason), reading: null } })
      }
    },
  }
}
