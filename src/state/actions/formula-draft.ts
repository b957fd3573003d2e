import type { StoreApi } from 'zustand/vanilla'
import { describeObjective, sameObjective } from '../../core/objectives/describe'
import { isOverData } from '../../core/objectives/kinds'
import type { ObjectiveReference } from '../../core/records/experiment'
import type { Engine } from '../../engine/client'
import { faultOf } from '../fault'
import { createLane, superseded } from '../lane'
import { lastingKey } from '../link'
import { addFault } from '../notices'
import { overData } from '../over-data-part'
import type { DraftSubject, State } from '../state'

/** A formula to begin with where the one on show is of another kind. */
const anySurface = 'x^2 + 3*y^2'

/** The formula field. `choose` puts a good formula on show, and `chooseSample` the mean of a good loss of one row. */
export function createFormulaDraft(
  store: StoreApi<State>,
  engine: Engine,
  choose: (objective: ObjectiveReference, key: string) => Promise<void>,
  chooseSample: (sample: string, key: string) => Promise<void>,
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

  function isShown(sample: string): boolean {
    const { objective } = getState().experiment
    return isOverData(objective) && describeObjective(objective).formula === sample
  }

  /** Takes effect once the text says a loss of the rows on show. */
  async function typeSample(text: string): Promise<void> {
    const of = 'sample'
    const reading = getState().draft?.reading ?? null
    setState({ draft: { text, of, fault: null, reading } })
    try {
      if (!isShown(text))
        await lane.submit(async () => chooseSample(text, `${lastingKey}formula ${session}`))
      const { tex } = getState()
      if (isOpenWith(text))
        setState({
          draft: { text, of, fault: null, reading: tex === null ? null : { tex, notes: [] } },
        })
    } catch (reason) {
      if (reason !== superseded && isOpenWith(text))
        setState({ draft: { text, of, fault: faultOf(reason), reading: null } })
    }
  }

  return {
    /** Opens the field with the formula on show, or with one to begin with where that is of another kind. */
    openDraft: (asked?: DraftSubject) => {
      const { objective } = getState().experiment
      const isSample = isOverData(objective)
      const of = asked ?? (isSample ? 'sample' : 'surface')
      const open = (text: string) =>
        setState(({ draft }) => ({ draft: draft ?? { text, of, fault: null, reading: null } }))
      if (of === 'surface') open(isSample ? anySurface : describeObjective(objective).formula)
      else
        overData
          .load()
          .then(({ sampleText }) => open(sampleText(objective)))
          .catch((reason) => addFault(store, 'surface', reason, objective))
    },
    closeDraft: () => setState({ draft: null }),
    /** Takes effect once the text is a good formula; until then it is a draft beside the last good surface. */
    typeFormula: async (text: string): Promise<void> => {
      const of = getState().draft?.of ?? 'surface'
      if (of === 'sample') return typeSample(text)
      // Constants that are still named keep their values.
      const before = describeObjective(getState().experiment.objective).words.let
      const objective: ObjectiveReference = {
        kind: 'formula',
        text,
        ...(before && { let: before }),
      }
      // The reading of the text before stays until this one has been read: no frame is without.
      const reading = getState().draft?.reading ?? null
      setState({ draft: { text, of, fault: null, reading } })
      const viewport = getState().view
      try {
        const { tex, notes } = await lane.submit((signal) =>
          engine.call('describe', { objective, viewport }, { signal }),
        )
        if (isOpenWith(text))
          setState({ draft: { text, of, fault: null, reading: { tex, notes } } })
        const isShown = sameObjective(getState().experiment.objective, objective)
        if (isOpenWith(text) && !isShown) await choose(objective, `${lastingKey}formula ${session}`)
      } catch (reason) {
        if (reason !== superseded && isOpenWith(text))
          setState({ draft: { text, of, fault: faultOf(reason), reading: null } })
      }
    },
  }
}
