import type { StoreApi } from 'zustand/vanilla'
import type { Engine } from '../../engine/client'
import { layersDrawn } from '../actions/landscape'
import type { CriticalSearch } from '../answers'
import { createLane, superseded } from '../lane'
import type { State } from '../state'
import { viewShown } from '../view-shown'
import { cancelled, type WorkDesk } from '../work'

const nothingSearched: CriticalSearch = { found: null, progress: 'none' }

/** How long a view has to rest before it is searched, in milliseconds. */
const rest = 150

/**
 * Keeps the critical points of the view, as long as they are shown, in step with it; returns what begins a search that
 * was cancelled once more.
 */
export function followCriticalPoints(
  store: StoreApi<State>,
  engine: Engine,
  desk: WorkDesk,
): () => void {
  const lane = createLane(0)
  let timer: ReturnType<typeof setTimeout> | undefined

  function show(change: Partial<CriticalSearch>): void {
    store.setState(({ critical }) => ({ critical: { ...critical, ...change } }))
  }

  async function search(): Promise<void> {
    clearTimeout(timer)
    const state = store.getState()
    const { objective } = state.experiment
    const viewport = viewShown(state)
    show({ progress: 'searching' })
    await lane.submit((signal) =>
      desk.track('Looking for critical points', signal, async (inner, onPartial) => {
        const request = { objective, viewport }
        const points = await engine.call('criticalPoints', request, { signal: inner, onPartial })
        show({ found: { objective, viewport, points }, progress: 'none' })
      }),
    )
  }

  function begin(): void {
    search().catch((reason) => {
      // What fails otherwise fails the contours too, which say so.
      if (reason !== superseded) show({ progress: reason === cancelled ? 'halted' : 'none' })
    })
  }

  function stop(): void {
    clearTimeout(timer)
    lane.cancel()
    store.setState({ critical: nothingSearched, chosenPoint: null })
  }

  function follow(now: State, before: State | null): void {
    const wasShown = before !== null && isShown(before)
    if (!isShown(now)) {
      if (wasShown) stop()
    } else if (!wasShown || now.experiment.objective !== before.experiment.objective) {
      if (wasShown) stop()
      begin()
    } else if (now.view !== before.view || now.plotSize !== before.plotSize) {
      lane.cancel()
      clearTimeout(timer)
      timer = setTimeout(begin, rest)
      show({ progress: 'searching' })
    }
  }

  store.subscribe(follow)
  follow(store.getState(), null)
  return begin
}

function isShown(state: State): boolean {
  return layersDrawn(state).includes('critical')
}
