import type { StoreApi } from 'zustand/vanilla'
import { sameObjective } from '../../core/objectives/describe'
import type { RateSuggestion } from '../../core/rates/suggest'
import type { Experiment, Run } from '../../core/records/experiment'
import type { Engine } from '../../engine/client'
import { type Suggested, type Whole, withSuggested } from '../../experiment/complete'
import { rangeOf } from '../../experiment/rate-range'
import { addNotice } from '../notices'
import type { Said } from '../said'
import { type State, usuallySelected } from '../state'
import { cancelled, type WorkDesk } from '../work'

export function createRateSearch(store: StoreApi<State>, engine: Engine, desk: WorkDesk) {
  const { getState, setState } = store

  /**
   * Rates for the experiment on show. A start or a stopping rule changed meanwhile is looked at anew; a rate set by
   * hand meanwhile is kept, and the search is for nothing, which null says.
   */
  async function search(outer: AbortSignal): Promise<Suggested | null> {
    setState({ suggesting: true })
    for (;;) {
      const asked = getState().experiment
      const suggestion = await searched(asked, engine, desk, outer).catch((reason) => {
        if (!outer.aborted) setState({ suggesting: false })
        if (reason !== cancelled) throw reason
        addNotice(store, 'rates', { kind: 'searchCancelled' })
        return null
      })
      const { experiment, suggesting } = getState()
      if (suggestion === null || !suggesting) return null
      if (sameQuestion(asked, experiment)) return withSuggested({ experiment, suggestion })
    }
  }

  /** Gives the runs the rates that were found. */
  function show(found: Pick<Whole, 'experiment' | 'suggestion'> | null): void {
    if (!found?.suggestion) return
    const { experiment, suggestion } = found
    setState({ experiment, suggesting: false, ...aroundRuns(experiment.runs) })
    const remark = remarkOn(suggestion, experiment.stopping.maxSteps)
    if (remark !== null) addNotice(store, 'rates', remark)
  }

  return { search, show }
}

/** The parts of the state that go with runs nobody has changed yet. */
export function aroundRuns(
  runs: readonly Run[],
): Pick<State, 'rateRange' | 'usualRange' | 'selectedRun'> {
  const range = rangeOf(runs)
  return { rateRange: range, usualRange: range, selectedRun: usuallySelected(runs) }
}

/**
 * A remark on the three runs that their verdicts do not make by themselves; null where they say it
 * all.
 */
function remarkOn({ finding }: RateSuggestion, maxSteps: number): Said | null {
  switch (finding) {
    case 'converges':
    case 'startNotFinite':
      return null
    case 'startStationary':
      return { kind: 'stationaryStart' }
    case 'noneConverges':
    case 'hardlyAnyConverges':
      return { kind: finding, maxSteps }
    default:
      return finding satisfies never
  }
}

function searched(
  { objective, start, stopping }: Experiment,
  engine: Engine,
  desk: WorkDesk,
  outer: AbortSignal,
): Promise<RateSuggestion> {
  return desk.track('rates', outer, (signal, onPartial) =>
    engine.call('suggest', { objective, start, stopping }, { signal, onPartial }),
  )
}

function sameQuestion(a: Experiment, b: Experiment): boolean {
  return sameObjective(a.objective, b.objective) && a.start === b.start && a.stopping === b.stopping
}
