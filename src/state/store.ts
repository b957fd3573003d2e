import { createStore } from 'zustand/vanilla'
import type { Engine } from '../engine/client'
import type { SurveyPool } from '../engine/pool'
import { createBasins } from './basins-on-demand'
import { createDownload } from './download'
import { createEdits } from './edits'
import { createFormulaDraft } from './formula-draft'
import { createGround } from './ground-on-demand'
import { followHeights } from './heights'
import { followStep } from './inspection'
import { createLandscape } from './landscape'
import { rememberLastGood } from './last-good'
import { createLinkSync, type Page } from './link'
import { createPlayback } from './playback'
import { createProbes } from './probe'
import { followExperiment } from './results'
import { createRunActions } from './runs'
import { followSpectra } from './spectra'
import { initialState, type State } from './state'
import { createSurfaceActions } from './surface'
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
