import type { StoreApi } from 'zustand/vanilla'
import type { ObjectiveReference, Point, Run, StoppingRule, Viewport } from '../core/experiment'
import type { Engine } from '../engine/client'
import {
  defaultStopping,
  rangeAround,
  recordOf,
  suggestedRuns,
  typedSteps,
  typedView,
} from './defaults'
import { failureNotice, formulaErrorOf } from './failure'
import { createLane, superseded } from './lane'
import { addNotice } from './notices'
import type { State } from './state'

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
  { commit, replay, restore }: Hooks,
) {
  const { getState, setState } = store
  const lane = createLane(0)
  const drafts = createLane(0)

  /**
   * Puts a target on show as soon as its contours can be asked for, and looks for its rates meanwhile.
   * Rejects, with everything as it was before, when the surface cannot be used.
   */
  function load(target: Target): Promise<void> {
    return lane.submit(async (signal) => {
      const { objective } = target
      const record = recordOf(objective)
      const viewport = target.view ?? record?.domain ?? typedView
      const describing = engine.call('describe', { objective, viewport }, { signal })
      // A formula has to prove itself before it takes the place of what is on show.
      const described = record ? null : await describing
      const start = target.start ?? record?.start ?? described?.start ?? [0, 0]
      const stopping = {
        ...target.stopping,
        maxSteps: target.maxSteps ?? record?.steps ?? typedSteps,
      }
      const runs = target.runs ?? suggestedRuns({ small: 1, good: 1, large: 1, converges: false })
      setState({
        experiment: { objective, start, runs, stopping },
        view: viewport,
        tex: described?.tex ?? null,
        suggestion: null,
        suggesting: target.runs === null,
        outcome: null,
        selectedRun: Math.min(1, runs.length - 1),
        raisedRun: null,
        ...(target.runs ? { rateRange: rangeOf(target.runs) } : {}),
      })
      try {
        if (!target.runs) await suggest(signal)
        setState({ tex: (await describing).tex })
      } catch (reason) {
        if (reason !== superseded) restore()
        throw reason
      }
    })
  }

  async function suggest(signal: AbortSignal): Promise<void> {
    const { objective, start, stopping } = getState().experiment
    const began = performance.now()
    const suggestion = await engine
      .call(
        'suggest',
        { objective, start, stopping },
        {
          signal,
          onPartial: (progress) => {
            if (!signal.aborted && performance.now() - began > 250) setState({ progress })
          },
        },
      )
      .finally(() => setState({ progress: null }))
    const runs = suggestedRuns(suggestion)
    setState({
      experiment: { ...getState().experiment, runs },
      suggestion,
      suggesting: false,
      rateRange: rangeOf(runs),
      selectedRun: Math.min(1, runs.length - 1),
    })
    if (!suggestion.converges)
      addNotice(
        store,
        `No rate tried converges within ${stopping.maxSteps} steps from this start; these three merely differ.`,
      )
  }

  function report(reason: unknown, objective: ObjectiveReference): void {
    if (reason !== superseded) addNotice(store, failureNotice(reason, objective))
  }

  async function choose(objective: ObjectiveReference): Promise<void> {
    await load({
      objective,
      start: null,
      runs: null,
      stopping: defaultStopping,
      maxSteps: null,
      view: null,
    })
    replay()
    commit(`surface ${objective.kind}`)
  }

  return {
    load,
    report,
    chooseSurface: (id: string) => {
      const objective: ObjectiveReference = { kind: 'catalogue', id }
      setState({ draft: null })
      return choose(objective).catch((reason) => report(reason, objective))
    },
    /** Takes effect once the text is a good formula; until then it is a draft beside the last good surface. */
    typeFormula: async (text: string): Promise<void> => {
      const objective: ObjectiveReference = { kind: 'formula', text }
      setState({ draft: { text, error: null } })
      const viewport = getState().view
      try {
        await drafts.submit((signal) =>
          engine.call('describe', { objective, viewport }, { signal }),
        )
        const { objective: current } = getState().experiment
        if (current.kind !== 'formula' || current.text !== text) await choose(objective)
      } catch (reason) {
        if (reason === superseded) return
        const error = formulaErrorOf(reason, objective)
        if (getState().draft?.text === text) setState({ draft: { text, error } })
      }
    },
    /** Opens the formula field with the formula on show. */
    openDraft: () => {
      const { objective } = getState().experiment
      const text =
        objective.kind === 'formula' ? objective.text : (recordOf(objective)?.formula ?? '')
      setState({ draft: { text, error: null } })
    },
    closeDraft: () => setState({ draft: null }),
    suggestRates: async (): Promise<void> => {
      const { objective } = getState().experiment
      try {
        await lane.submit(suggest)
        replay()
        commit('suggest')
      } catch (reason) {
        report(reason, objective)
      }
    },
  }
}

function rangeOf(runs: readonly Run[]): readonly [number, number] {
  return rangeAround(runs.map((run) => run.learningRate))
}
