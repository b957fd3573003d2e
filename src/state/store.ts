import { createStore } from 'zustand/vanilla'
import type { Engine } from '../engine/client'
import { createDownload } from './download'
import { createEdits } from './edits'
import { rememberLastGood } from './last-good'
import { createLinkSync, type Page } from './link'
import { createPlayback } from './playback'
import { followExperiment } from './results'
import { initialState, type State } from './state'
import { createSurfaceActions } from './surface'

/** The state of one page and everything that can be done to it. */
export type Etascope = ReturnType<typeof createEtascope>

export function createEtascope(engine: Engine, page: Page, initial: State = initialState) {
  const store = createStore<State>(() => initial)
  const playback = createPlayback(store, page.reducedMotion)
  const link = createLinkSync(store, page)
  const hooks = { commit: link.commit, replay: playback.replay }
  const lastGood = rememberLastGood(store)
  const results = followExperiment(store, engine, lastGood)
  const surface = createSurfaceActions(store, engine, { ...hooks, restore: lastGood.restore })
  const open = () => link.open({ load: surface.load, replay: playback.replay })
  page.onNavigate(open)

  return {
    store,
    open,
    ...createEdits(store, hooks),
    ...playback,
    ...surface,
    cancel: () => {
      results.cancel()
      link.commit('cancel')
    },
    commit: link.commit,
    download: createDownload(store, engine),
  }
}
