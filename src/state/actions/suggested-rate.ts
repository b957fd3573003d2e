import { type Experiment, type Run, startOfRun } from '../../core/records/experiment'
import { isConstant } from '../../core/records/schedule'
import { suggestedRuns } from '../../experiment/suggested-runs'
import type { Sources } from '../followers/followers'
import { superseded } from '../lane'
import type { LivingStore } from '../living-store'
import { addFault, addNotice } from '../notices'
import { cancelled } from '../work'
import { remarkOnBest, withBestRates } from './best-rates'

/** A rate, and the name that a run has as long as it holds it. */
export interface RateFound {
  readonly learningRate: number
  readonly name?: string
}

/**
 * The rate that is suggested for one run, from where it starts, for `follow`; null where there is none, or where it is no
 * longer wanted.
 */
export function suggestedRate(
  store: LivingStore,
  sources: Sources,
): (index: number) => Promise<RateFound | null> {
  return async (index) => {
    const { experiment } = store.getState()
    const run = experiment.runs[index]
    if (!run) return null
    const controller = new AbortController()
    const unsubscribe = store.subscribe((now) => {
      if (now.experiment !== experiment) controller.abort(superseded)
    })
    try {
      const rate = await found(experiment, run, index, store, sources, controller.signal)
      return controller.signal.aborted ? null : rate
    } catch (reason) {
      if (reason === cancelled) addNotice(store, 'rates', { kind: 'searchCancelled' })
      else if (reason !== superseded) addFault(store, 'rates', reason, experiment.objective)
      return null
    } finally {
      unsubscribe()
    }
  }
}

async function found(
  experiment: Experiment,
  run: Run,
  index: number,
  store: LivingStore,
  { engine, surveys, desk }: Sources,
  outer: AbortSignal,
): Promise<RateFound | null> {
  const { objective, stopping, runs } = experiment
  const start = startOfRun(experiment, run)
  if (isPlain(run)) {
    const suggestion = await desk.track('rates', outer, (signal, onPartial) =>
      engine.call('suggest', { objective, start, stopping }, { signal, onPartial }),
    )
    const suggested = suggestedRuns(suggestion)
    // Each of three runs plays a part of its own; any other run is to converge.
    const isOneOfThree = runs.length === suggested.length && runs.every(isPlain)
    return suggested[isOneOfThree ? index : 1] ?? null
  }
  const best = await desk.track('rates', outer, (signal, report) =>
    withBestRates(surveys, { ...experiment, runs: [run] }, signal, report),
  )
  const remark = remarkOnBest(best)
  if (remark !== null) addNotice(store, 'rates', remark)
  const [{ learningRate } = run] = best.runs
  return { learningRate }
}

/** Whether rates are suggested for such a run. */
function isPlain({ method, schedule }: Run): boolean {
  return method === 'gd' && (!schedule || isConstant(schedule))
}
