import type { StoreApi } from 'zustand/vanilla'
import { type Experiment, type Point, startOfRun } from '../../core/records/experiment'
import type { Engine } from '../../engine/client'
import { layersDrawn } from '../actions/landscape'
import { createLane } from '../lane'
import type { State } from '../state'
import { pixelOf, viewShown } from '../view-shown'

/** Keeps the gradient flow from every start, as long as it is shown, in step with the experiment and the view. */
export function followFlowLines(store: StoreApi<State>, engine: Engine): void {
  const lane = createLane()

  async function refresh(state: State): Promise<void> {
    const { experiment } = state
    const starts = distinctStarts(experiment)
    const request = {
      objective: experiment.objective,
      starts: starts.map(({ at }) => at),
      viewport: viewShown(state),
      unitsPerPixel: pixelOf(state),
    }
    await lane.submit(async (signal) => {
      const lines = await engine.call('flowLines', request, { signal })
      const flowLines = lines.map((line, index) => ({ ...line, runs: starts[index]!.runs }))
      const now = store.getState()
      if (isShown(now) && now.experiment.objective === experiment.objective)
        store.setState({ flowLines })
    })
  }

  function follow(now: State, before: State | null): void {
    if (!isShown(now)) {
      lane.cancel()
      if (now.flowLines.length > 0) store.setState({ flowLines: [] })
      return
    }
    const isOther = now.experiment.objective !== before?.experiment.objective
    if (isOther && now.flowLines.length > 0) store.setState({ flowLines: [] })
    const isAsked =
      !before ||
      !isShown(before) ||
      now.experiment !== before.experiment ||
      now.view !== before.view ||
      now.plotSize !== before.plotSize
    // What fails here fails the contours too, which say so.
    if (isAsked) refresh(now).catch(() => {})
  }

  store.subscribe(follow)
  follow(store.getState(), null)
}

function isShown(state: State): boolean {
  return layersDrawn(state).includes('flow')
}

function distinctStarts(
  experiment: Experiment,
): readonly { readonly at: Point; readonly runs: readonly number[] }[] {
  const starts = new Map<string, { readonly at: Point; readonly runs: number[] }>()
  for (const [index, run] of experiment.runs.entries()) {
    const at = startOfRun(experiment, run)
    const known = starts.get(at.join())
    if (known) known.runs.push(index)
    else starts.set(at.join(), { at, runs: [index] })
  }
  return [...starts.values()]
}
