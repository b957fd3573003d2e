import { createStore } from 'zustand/vanilla'
import type { Engine } from '../engine/client'
import type { SurveyPool } from '../engine/pool'
import { createDownload } from './actions/download'
import { createEdits } from './actions/edits'
import { createFormulaDraft } from './actions/formula-draft'
import { createLandscape } from './actions/landscape'
import { createPlayback } from './actions/playback'
import { createProbes } from './actions/probe'
import { createRunActions } from './actions/runs'
import { createSurfaceActions } from './actions/surface'
import { createBasins } from './followers/basins-on-demand'
import { followExperiment } from './followers/descents'
import { createGround } from './followers/ground-on-demand'
import { followHeights } from './followers/heights'
import { rememberLastGood } from './followers/last-good'
import { followSpectra } from './followers/spectra'
import { followStep } from './followers/step-taken'
import { createLinkSync, type Page } from './link'
import { initialState, type State } from './state'
import { createWorkDesk } from './work'

/** The state of one page and everything that can be done to it. */
export type Etascope = ReturnType<typeof createEtascope>

export function createEtascope(
  engine: Engine,
  surveys: SurveyPool,
  page: Page,
  initial: State = initialState,
) {
  const store = createStore<State>(() => initial)
  const playback = createPlayback(store, page.reducedMotion)
  const link = createLinkSync(store, page)
  const hooks = { commit: link.commit, replay: playback.replay }
  const desk = createWorkDesk(store)
  const lastGood = rememberLastGood(store)
  followExperiment(store, engine, desk, lastGood, link.correct)
  followSpectra(store, surveys)
  followStep(store, engine)
  followHeights(store, engine)
  const { load, choose, ...surface } = createSurfaceActions(store, engine, desk, {
    ...hooks,
    restore: lastGood.restore,
  })
  const open = () => link.open({ load, replay: playback.replay })
  page.onNavigate(open)

  return {
    store,
    open,
    ...createEdits(store, hooks),
    ...createRunActions(store, surveys, desk, hooks),
    ...createLandscape(store, { ...hooks, reducedMotion: page.reducedMotion }),
    ...createProbes(store, engine),
    ...createGround(store, engine, desk),
    ...createBasins(store, surveys),
    ...playback,
    ...surface,
    ...createFormulaDraft(store, engine, choose),
    cancel: desk.cancel,
    commit: link.commit,
    download: createDownload(store, engine, desk),
  }
}
