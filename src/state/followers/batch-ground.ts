import type { LivingStore } from '../living-store'
import { stepOnShow } from '../playing'
import type { State } from '../state'
import { shownOf, viewShown } from '../view-shown'
import { type Follower, follow } from './follow'
import type { Sources } from './followers'

/** Pixels from sample to sample: contours over others need no more. */
const spacing = 5

/** Keeps the ground of the batch, as long as it is shown, in step with the step on show. */
export function followBatchGround(store: LivingStore, { engine }: Sources): Follower {
  return follow(store, {
    question(state) {
      const { outcome, selectedRun: run, dataPicture, contourScale } = state
      const t = stepOnShow(state)
      if (!outcome || t === null || !dataPicture?.hasBatchGround) return null
      if (!takesBatches(state)) return null
      return {
        objective: outcome.experiment.objective,
        outcome,
        run,
        t,
        scale: contourScale,
        ...shownOf(state),
      }
    },
    async ask({ objective, outcome, run: index, t, scale, ...shown }, signal) {
      const run = outcome.experiment.runs[index]!
      const { width, height } = shown.plotSize
      const samples = (pixels: number) => Math.max(2, Math.round(pixels / spacing))
      const request = {
        ...{ objective, run, t, spacing: scale, viewport: viewShown(shown) },
        ...{ columns: samples(width), rows: samples(height) },
      }
      const ground = await engine.call('batchGround', request, { signal })
      return ground && { outcome, run: index, t, ground }
    },
    put: (batchGround) => change(batchGround),
    forget: () => change(null),
    outlives: true,
  })

  function change(batchGround: NonNullable<State['dataPicture']>['batchGround']): void {
    const { dataPicture } = store.getState()
    if (dataPicture) store.setState({ dataPicture: { ...dataPicture, batchGround } })
  }
}

function takesBatches({ outcome, selectedRun }: State): boolean {
  return outcome?.experiment.runs[selectedRun]?.batch !== undefined
}
