import type { StoreApi } from 'zustand/vanilla'
import { sameObjective } from '../../core/objectives/describe'
import type { RateSuggestion } from '../../core/rates/suggest'
import type { Experiment } from '../../core/records/experiment'
import { counted } from '../../core/records/number-format'
import type { Engine } from '../../engine/client'
import { rangeOf, suggestedRuns } from '../../experiment/defaults'
import { addNotice } from '../notices'
import type { State } from '../state'
import { cancelled, type WorkDesk } from '../work'

/**
 * Looks for rates and gives them to the runs. A start or a stopping rule changed meanwhile is looked at anew; a rate
 * set by hand meanwhile is kept, and the search is for nothing.
 */
export async function suggestRates(
  store: StoreApi<State>,
  engine: Engine,
  desk: WorkDesk,
  outer: AbortSignal,
): Promise<void> {
  const { getState, setState } = store
  setState({ suggesting: true })
  for (;;) {
    const asked = getState().experiment
    const suggestion = await searched(asked, engine, desk, outer).catch((reason) => {
      if (!outer.aborted) setState({ suggesting: false })
      if (reason !== cancelled) throw reason
      addNotice(store, 'Cancelled the search for rates.')
      return null
    })
    const { experiment, suggesting } = getState()
    if (suggestion === null || !suggesting) return
    if (!sameQuestion(asked, experiment)) continue
    const runs = suggestedRuns(suggestion)
    setState({
      experiment: { ...experiment, runs },
      suggesting: false,
      rateRange: rangeOf(runs),
      usualRange: rangeOf(runs),
      selectedRun: Math.min(1, runs.length - 1),
    })
    const remark = remarkOn(suggestion, asked.stopping.maxSteps)
    if (remark !== null) addNotice(store, remark)
    return
  }
}

/** What the verdicts of the three runs do not say by themselves. */
function remarkOn({ finding }: RateSuggestion, maxSteps: number): string | null {
  switch (finding) {
    case 'converges':
    case 'startNotFinite':
      return null
    case 'startStationary':
      return 'The gradient vanishes at this start, so that no rate leaves it. Choose another start.'
    case 'noneConverges':
      return `No rate tried converges within ${counted(maxSteps, 'step')} from this start; these three merely differ.`
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
  return desk.track('Looking for rates', outer, (signal, onPartial) =>
    engine.call('suggest', { objective, start, stopping }, { signal, onPartial }),
  )
}

function sameQuestion(a: Experiment, b: Experiment): boolean {
  return sameObjective(a.objective, b.objective) && a.start === b.start && a.stopping === b.stopping
}
