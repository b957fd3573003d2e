import { samplesOf, takeSamples } from '../../core/records/samples'
import { isBlindfolded } from '../actions/landscape'
import type { SharpnessFound } from '../answers'
import type { LivingStore } from '../living-store'
import { type Follower, follow } from './follow'
import type { Sources } from './followers'

/** Iterates of a run that are looked at: several for a column of pixels, and a few milliseconds of work. */
const most = 8192

/** Keeps how f bends along the paths in step with them, as long as the chart shows it. */
export function followSharpness(store: LivingStore, { engine }: Sources): Follower {
  return follow(store, {
    question(state) {
      const { outcome, chart } = state
      if (!outcome || chart.quantity !== 'sharpness' || isBlindfolded(state)) return null
      return { objective: outcome.experiment.objective, outcome }
    },
    async ask({ objective, outcome }, signal): Promise<SharpnessFound> {
      const runs = outcome.descents.map(async ({ trajectory }) => {
        const samples = samplesOf(trajectory.x.length, most)
        const x = takeSamples(trajectory.x, samples)
        const y = takeSamples(trajectory.y, samples)
        return { samples, ...(await engine.call('sharpness', { objective, x, y }, { signal })) }
      })
      return { outcome, runs: await Promise.all(runs) }
    },
    put: (sharpness) => store.setState({ sharpness }),
    forget: () => store.setState({ sharpness: null }),
    outlives: true,
  })
}
