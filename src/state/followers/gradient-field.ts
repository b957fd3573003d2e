import type { StoreApi } from 'zustand/vanilla'
import type { Engine } from '../../engine/client'
import { layersDrawn } from '../actions/landscape'
import { createLane } from '../lane'
import type { State } from '../state'
import { pixelOf, viewShown } from '../view-shown'

/** The least distance of two arrows, in pixels; the greatest is √2 times as much. */
const closest = 25

/** Keeps the gradient field, as long as it is shown, in step with the objective and the view. */
export function followGradientField(store: StoreApi<State>, engine: Engine): void {
  const lane = createLane()

  async function refresh(state: State): Promise<void> {
    const { objective } = state.experiment
    const request = {
      objective,
      viewport: viewShown(state),
      spacing: latticeSpacing(pixelOf(state)),
    }
    await lane.submit(async (signal) => {
      const gradientField = await engine.call('gradientField', request, { signal })
      const now = store.getState()
      if (isShown(now) && now.experiment.objective === objective) store.setState({ gradientField })
    })
  }

  function follow(now: State, before: State | null): void {
    if (!isShown(now)) {
      lane.cancel()
      if (now.gradientField) store.setState({ gradientField: null })
      return
    }
    const isOther = now.experiment.objective !== before?.experiment.objective
    if (isOther && now.gradientField) store.setState({ gradientField: null })
    const isAsked =
      isOther ||
      !before ||
      !isShown(before) ||
      now.view !== before.view ||
      now.plotSize !== before.plotSize
    // What fails here fails the contours too, which say so.
    if (isAsked) refresh(now).catch(() => {})
  }

  store.subscribe(follow)
  follow(store.getState(), null)
}

function isShown(state: State): boolean {
  return layersDrawn(state).includes('gradient')
}

/** A power of √2, in units of parameter space: while one zooms, the lattice changes now and then rather than at every turn. */
function latticeSpacing(unitsPerPixel: number): number {
  return 2 ** (Math.ceil(2 * Math.log2(closest * unitsPerPixel)) / 2)
}
