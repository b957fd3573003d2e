import type { StoreApi } from 'zustand/vanilla'
import { sameObjective } from '../../core/objectives/describe'
import type { Experiment, Point, Run } from '../../core/records/experiment'
import type { Engine } from '../../engine/client'
import { rangeOf, rangeWith } from '../../experiment/rate-range'
import { isCalledByRate, namedStarts, refitted } from '../../experiment/refit'
import { unnamed } from '../../experiment/run-names'
import { createLane } from '../lane'
import { addNotice } from '../notices'
import type { Refitted } from '../said'
import type { State } from '../state'
import type { WorkDesk } from '../work'
import { isBlindfolded } from './landscape'

/**
 * Small, good and large are so from one start. Once that has moved, the runs with these names are given the rates that are so
 * from the new one; where there are none, or nobody waits for them, they lose the names.
 *
 * @param correct has the address say the same, as part of the action that moved the start
 */
export function createRefit(
  store: StoreApi<State>,
  engine: Engine,
  desk: WorkDesk,
  correct: () => void,
): (moved: Experiment, changed: Refitted) => void {
  const { getState, setState } = store
  const lane = createLane(0)

  function show(asked: Experiment, start: Point, next: (now: Experiment) => Experiment): void {
    const { experiment, usualRange } = getState()
    const isSame =
      sameObjective(experiment.objective, asked.objective) &&
      experiment.start === asked.start &&
      experiment.stopping === asked.stopping &&
      namedStarts(experiment).includes(start)
    // Something else is on show, or another search is under way for it.
    if (!isSame) return
    const changed = next(experiment)
    const usual = changed.runs.every(isCalledByRate) ? rangeOf(changed.runs) : usualRange
    setState({
      experiment: changed,
      usualRange: usual,
      rateRange: rangeWith(usual, changed.runs),
    })
    correct()
  }

  /** Says that rates have changed which nobody touched, where that is so. */
  function tell(before: readonly Run[], to: Refitted): void {
    const { runs } = getState().experiment
    const isChanged = (run: Run, k: number) =>
      run.learningRate !== before[k]?.learningRate || run.name !== before[k]?.name
    if (runs.length !== before.length || !runs.some(isChanged)) return
    const kept = runs.map((run, k) => (isChanged(run, k) ? unnamed(before[k]!) : run))
    const found = runs.some(isCalledByRate)
    addNotice(store, 'refitted', { kind: 'ratesRefitted', to, found, kept })
  }

  async function refit(asked: Experiment, changed: Refitted, signal: AbortSignal): Promise<void> {
    const { runs } = getState().experiment
    for (const start of namedStarts(asked)) {
      const { objective, stopping } = asked
      const suggestion = isBlindfolded(getState())
        ? null
        : await desk
            .track('rates', signal, (signal, onPartial) =>
              engine.call('suggest', { objective, start, stopping }, { signal, onPartial }),
            )
            .catch(() => null)
      if (signal.aborted) return
      show(asked, start, (now) => refitted(now, start, suggestion))
    }
    tell(runs, changed)
  }

  return (moved, changed) => {
    // A search that is under way looks at a new start by itself.
    if (getState().suggesting || !moved.runs.some(isCalledByRate)) return
    lane.submit((signal) => refit(moved, changed, signal)).catch(() => {})
  }
}
