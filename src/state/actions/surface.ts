import type { StoreApi } from 'zustand/vanilla'
import { describeObjective } from '../../core/objectives/describe'
import type {
  ObjectiveReference,
  Point,
  Run,
  StoppingRule,
  Viewport,
} from '../../core/records/experiment'
import type { Engine } from '../../engine/client'
import { defaultStopping, rangeOf, unsuggestedRuns } from '../../experiment/defaults'
import { failureNotice } from '../failure'
import { createLane, superseded } from '../lane'
import { addNotice } from '../notices'
import type { State } from '../state'
import type { WorkDesk } from '../work'
import { suggestRates } from './suggestion'

/** An experiment to set up; null stands for what the surface itself suggests. */
export interface Target {
  readonly objective: ObjectiveReference
  readonly start: Point | null
  readonly runs: readonly Run[] | null
  readonly stopping: Omit<StoppingRule, 'maxSteps'>
  readonly maxSteps: number | null
  readonly view: Viewport | null
}

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

  /**
   * Puts a target on show as soon as its contours can be asked for, and looks for its rates meanwhile.
   * Rejects, with everything as it was before, when the surface cannot be used.
   */
  function load(target: Target): Promise<void> {
    return lane.submit(async (signal) => {
      const { objective } = target
      const known = describeObjective(objective)
      const viewport = target.view ?? known.view
      const describing = engine.call('describe', { objective, viewport }, { signal })
      // It may fail while something else is waited for.
      describing.catch(() => {})
      // What nobody has studied has to prove itself before it takes the place of what is on show.
      const described = known.studied ? null : await describing
      const start = target.start ?? known.start ?? described?.start ?? [0, 0]
      const stopping = {
        ...target.stopping,
        maxSteps: target.maxSteps ?? known.steps,
      }
      const runs = target.runs ?? unsuggestedRuns
      setState({
        experiment: { objective, start, runs, stopping },
        view: viewport,
        tex: described?.tex ?? null,
        suggesting: target.runs === null,
        outcome: null,
        halted: false,
        dragging: false,
        selectedRun: Math.min(1, runs.length - 1),
        raisedRun: null,
        rateRange: rangeOf(runs),
        usualRange: rangeOf(runs),
      })
      try {
        if (!target.runs) await suggestRates(store, engine, desk, signal)
        setState({ tex: (await describing).tex })
      } catch (reason) {
        if (reason !== superseded) restore()
        throw reason
      }
    })
  }

  function report(reason: unknown, objective: ObjectiveReference): void {
    if (reason !== superseded) addNotice(store, failureNotice(reason, objective))
  }

  /** Committed by `key`. */
  async function choose(objective: ObjectiveReference, key = 'surface'): Promise<void> {
    // What was said of the surface before is not true of this one.
    setState({ notices: [] })
    await load({
      objective,
      start: null,
      runs: null,
      stopping: defaultStopping,
      maxSteps: null,
      view: null,
    })
    replay()
    commit(key)
  }

  return {
    load,
    choose,
    chooseSurface: (id: string) => {
      const objective: ObjectiveReference = { kind: 'catalogue', id }
      setState({ draft: null })
      return choose(objective).catch((reason) => report(reason, objective))
    },
    /** Puts three runs with telling rates in the place of those there are, at the start of the selected one. */
    suggestRates: async (): Promise<void> => {
      const { experiment, selectedRun } = getState()
      const { objective, runs } = experiment
      const start = runs[selectedRun]?.start
      setState({ notices: [], ...(start && { experiment: { ...experiment, start } }) })
      try {
        await lane.submit((signal) => suggestRates(store, engine, desk, signal))
        replay()
        commit('suggest')
      } catch (reason) {
        report(reason, objective)
      }
    },
  }
}
