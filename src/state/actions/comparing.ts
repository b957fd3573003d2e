import type { Sources } from '../followers/followers'
import { superseded } from '../lane'
import type { LivingStore } from '../living-store'
import { addFault, addNotice } from '../notices'
import { cancelled } from '../work'
import { remarkOnBest, withBestRates } from './best-rates'
import { methodComparison, momentumComparison } from './comparisons'

/** Comparisons with the selected run, in the place of all runs there are. */
export interface Comparing {
  readonly methods: () => void
  /** Each at the rate with which it converges fastest, as far as one is found. */
  readonly methodsAtBest: () => Promise<void>
  readonly momenta: () => void
}

/**
 * The comparisons, for `follow`: loaded with what offers them, which the first picture can do
 * without.
 */
export function comparing(store: LivingStore, { surveys, desk, compare }: Sources): Comparing {
  const { getState } = store
  return {
    methods: () => {
      const { experiment, selectedRun } = getState()
      compare(methodComparison(experiment, selectedRun))
    },
    methodsAtBest: async () => {
      const { experiment, selectedRun } = getState()
      const comparison = methodComparison(experiment, selectedRun)
      const { start, runs } = comparison
      const controller = new AbortController()
      // A comparison is given up when anything is changed meanwhile: it would no longer be of that.
      const unsubscribe = store.subscribe((now) => {
        if (now.experiment !== experiment) controller.abort(superseded)
      })
      try {
        const best = await desk.track('rates', controller.signal, (signal, report) =>
          withBestRates(surveys, { ...experiment, start, runs }, signal, report),
        )
        unsubscribe()
        compare({ ...comparison, runs: best.runs })
        const remark = remarkOnBest(best)
        if (remark !== null) addNotice(store, 'rates', remark)
      } catch (reason) {
        if (reason === cancelled) addNotice(store, 'rates', { kind: 'searchCancelled' })
        else if (reason !== superseded) addFault(store, 'rates', reason, experiment.objective)
      } finally {
        unsubscribe()
      }
    },
    momenta: () => {
      const { experiment, selectedRun } = getState()
      compare(momentumComparison(experiment, selectedRun))
    },
  }
}
