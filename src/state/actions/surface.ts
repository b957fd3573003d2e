import type { StoreApi } from 'zustand/vanilla'
import type { ObjectiveReference, Run } from '../../core/records/experiment'
import { type Engine, EngineError } from '../../engine/client'
import { complete } from '../../experiment/complete'
import { type DataWords, dataWordsOf } from '../../experiment/share-link/data-words'
import type { Asked } from '../../experiment/share-link/keys'
import { askedFor } from '../../experiment/share-link/share-link'
import { suggestedNames, unsuggestedRuns } from '../../experiment/suggested-runs'
import { createLane, superseded } from '../lane'
import type { WithSelected } from '../link'
import { addFault, addNotice, withdrawNotice } from '../notices'
import { overData } from '../over-data-part'
import type { State } from '../state'
import type { WorkDesk } from '../work'
import { aroundRuns, createRateSearch } from './suggestion'

interface Hooks {
  readonly commit: (key: string) => void
  readonly replay: () => void
  readonly restore: () => void
}

export function createSurfaceActions(
  store: StoreApi<State>,
  engine: Engine,
  desk: WorkDesk,
  { commit, replay, restore }: Hooks,
) {
  const { getState, setState } = store
  const lane = createLane(0)
  const rates = createRateSearch(store, engine, desk)

  /**
   * Puts an experiment on show as soon as its contours can be asked for, and looks for its rates meanwhile.
   * Rejects, with everything as it was before, when the surface cannot be used; resolves to sentences on what else could not.
   */
  function load({ selected = null, ...asked }: Asked & WithSelected): Promise<readonly string[]> {
    return lane.submit(async (signal) => {
      let isShown = false
      try {
        const { tex, only, remarks, ...found } = await complete(asked, {
          referTo: (words, instead) => referTo(words, instead, signal),
          describe: (objective, viewport) =>
            engine.call('describe', { objective, viewport }, { signal }),
          suggest: () => rates.search(signal),
          onBegun: ({ experiment, ...begun }) => {
            isShown = true
            setState({
              ...begun,
              experiment,
              outcome: null,
              halted: false,
              dragging: false,
              raisedRun: null,
              ...aroundRuns(experiment.runs),
              ...selection(selected, experiment.runs),
            })
          },
        })
        setState({ tex, only })
        rates.show(found)
        const { runs } = found.experiment
        if (found.suggestion) setState(selection(selected, runs))
        const isThere = selected === null || selected <= runs.length
        return isThere ? remarks : [...remarks, `select: There is no run ${selected}.`]
      } catch (reason) {
        if (isShown && reason !== superseded) restore()
        throw reason
      }
    })
  }

  async function referTo(words: DataWords, instead: ObjectiveReference, signal: AbortSignal) {
    const { referTo: refer } = await overData.load().catch(() => {
      throw new EngineError({ kind: 'notLoaded' })
    })
    return refer(words, instead, {
      readTable: (text) => engine.call('readTable', { text, choice: {} }, { signal }),
      readSample: (request) => engine.call('readSample', request, { signal }),
    })
  }

  function report(reason: unknown, objective: ObjectiveReference): void {
    if (reason === superseded) return
    addFault(store, 'surface', reason, objective)
  }

  /** Committed by `key`. */
  async function choose(objective: ObjectiveReference, key = 'surface'): Promise<void> {
    await chooseAsked(askedFor(objective), key)
  }

  async function chooseAsked(asked: Asked, key: string): Promise<void> {
    const { runs } = getState().experiment
    const remarks = await load(asked)
    // There is another address now, and a surface that works.
    withdrawNotice(store, 'link')
    withdrawNotice(store, 'surface')
    // The remarks go without the keys of a link, of which nobody has spoken.
    const text = remarks.map((remark) => remark.replace(/^\w+: /, '')).join(' ')
    if (text !== '') addNotice(store, 'surface', { kind: 'words', text })
    replay()
    commit(key)
    if (key !== 'reset') tellReplaced(runs)
  }

  /** Says that suggested runs are in the place of these, where any of them was the user's own. */
  function tellReplaced(runs: readonly Run[]): void {
    const isOwn = (run: Run) =>
      !unsuggestedRuns.includes(run) && !suggestedNames.includes(run.name ?? '')
    if (runs.some(isOwn)) addNotice(store, 'replaced', { kind: 'ratesReplacedRuns' })
  }

  return {
    load,
    choose,
    chooseSurface: (id: string) => {
      const objective: ObjectiveReference = { kind: 'catalogue', id }
      setState({ draft: null })
      return choose(objective).catch((reason) => report(reason, objective))
    },
    /** Puts everything back to where this surface begins. */
    reset: () => {
      const { objective } = getState().experiment
      setState({ draft: null })
      return choose(objective, 'reset').catch((reason) => report(reason, objective))
    },
    chooseLoss: (loss: string) => {
      const { objective } = getState().experiment
      const { scaling, l2 } = dataWordsOf(objective)
      const asked = { ...askedFor(objective), loss, scaling, l2 }
      setState({ draft: null })
      return chooseAsked(asked, 'surface').catch((reason) => report(reason, asked.objective))
    },
    /** The mean of a loss of one row, over the data on show where there are any. Rejects where it says nothing. */
    chooseSample: (sample: string, key: string): Promise<void> => {
      const { objective } = getState().experiment
      const words = dataWordsOf(objective)
      return chooseAsked({ ...askedFor(objective), ...words, loss: null, sample }, key)
    },
    /** The loss on show over other data, or other columns of them. */
    learnFrom: (change: Partial<DataWords>) => {
      const { objective } = getState().experiment
      const asked = { ...askedFor(objective), ...dataWordsOf(objective), ...change }
      return chooseAsked(asked, 'table').catch((reason) => report(reason, objective))
    },
    /** Puts three runs with telling rates in the place of those there are, at the start of the selected one. */
    suggestRates: async (): Promise<void> => {
      const { experiment, selectedRun } = getState()
      const { objective, runs } = experiment
      const start = runs[selectedRun]?.start
      withdrawNotice(store, 'rates')
      if (start) setState({ experiment: { ...experiment, start } })
      try {
        const found = await lane.submit(async (signal) => {
          const suggested = await rates.search(signal)
          rates.show(suggested)
          return suggested
        })
        replay()
        commit('suggest')
        if (found) tellReplaced(runs)
      } catch (reason) {
        report(reason, objective)
      }
    },
  }
}

/** The run that is selected, by its number; what it is by itself where there is no such run. */
function selection(selected: number | null, runs: readonly Run[]) {
  return selected === null || selected > runs.length ? {} : { selectedRun: selected - 1 }
}
