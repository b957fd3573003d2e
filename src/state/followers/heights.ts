import type { StoreApi } from 'zustand/vanilla'
import { widen } from '../../core/records/viewport'
import type { Engine } from '../../engine/client'
import { layersDrawn } from '../actions/landscape'
import { createLane } from '../lane'
import type { State } from '../state'

/** Cells along the longer side of the surface: fine enough for the ten waves of Rastrigin's function. */
const cells = 192
/** The longer side of the surface is at most this many times as long as the other. */
const slimmest = 2

/** While the 3-D view is open, keeps the heights in step with the objective and the view; newest wins. */
export function followHeights(store: StoreApi<State>, engine: Engine): void {
  const lane = createLane()

  async function refresh({ experiment, view }: State): Promise<void> {
    const spanX = view.x1 - view.x0
    const spanY = view.y1 - view.y0
    const aspect = Math.min(slimmest, Math.max(1 / slimmest, spanX / spanY))
    const request = {
      objective: experiment.objective,
      viewport: widen(view, aspect, 1),
      columns: nodesAlong(Math.min(1, aspect)),
      rows: nodesAlong(Math.min(1, 1 / aspect)),
    }
    await lane.submit(async (signal) => {
      show(await engine.call('heights', request, { signal, onPartial: show }))
    })
  }

  function show(heights: State['heights']): void {
    if (isOpen(store.getState())) store.setState({ heights })
  }

  store.subscribe((now, before) => {
    const isAsked =
      isOpen(now) !== isOpen(before) ||
      now.experiment.objective !== before.experiment.objective ||
      now.view !== before.view
    if (!isAsked) return
    if (isOpen(now)) {
      // What fails here fails the contours too, which say so.
      refresh(now).catch(() => {})
    } else if (now.heights || isOpen(before)) {
      lane.cancel()
      store.setState({ heights: null })
    }
  })
}

/** Odd, so that every other one is a grid as well. */
function nodesAlong(share: number): number {
  return 2 * Math.ceil((share * cells) / 2) + 1
}

function isOpen(state: State): boolean {
  return layersDrawn(state).includes('surface')
}
