import type { Experiment } from '../core/records/experiment'
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
import type { Etascope } from './etascope'
import { followExperiment } from './followers/descents'
import { createFollow } from './followers/followers'
import { rememberLastGood } from './followers/last-good'
import { followSpectra } from './followers/spectra'
import { followStep } from './followers/step-taken'
import { initialState } from './initial-state'
import { createLinkSync, linkOf } from './link'
import { createLivingStore } from './living-store'
import { addNotice, followNotices, withdrawNotice } from './notices'
import type { Page } from './page'
import { refitting } from './refit-part'
import type { Refitted } from './said'
import type { State } from './state'
import { engineUntil, surveysUntil } from './until'
import { createWorkDesk } from './work'

/** The change that an action makes from under suggested rates, by the first word of its key: of starts, or of f. */
function changedBy(key: string): Refitted | null {
  if (/^start( |$)/.test(key)) return 'start'
  return /^data( |$)/.test(key) ? 'data' : null
}

/** An engine and surveys may serve several experiments, and outlive every one of them. */
export function createEtascope(
  sharedEngine: Engine,
  sharedSurveys: SurveyPool,
  page: Page,
  initial: State = initialState,
): Etascope {
  const { destroy, ...store } = createLivingStore(initial)
  const engine = engineUntil(store.end, sharedEngine)
  const surveys = surveysUntil(store.end, sharedSurveys)
  const playback = createPlayback(store, page.reducedMotion)
  const desk = createWorkDesk(store)
  const link = createLinkSync(store, page, (key) => {
    const changed = changedBy(key)
    if (changed !== null) refit(store.getState().experiment, changed).catch(() => {})
  })
  let refits: ReturnType<typeof import('./actions/refit').createRefit> | null = null
  async function refit(moved: Experiment, changed: Refitted): Promise<void> {
    const { createRefit } = await refitting.load()
    refits ??= createRefit(store, engine, desk, link.correct)
    refits(moved, changed)
  }
  const hooks = { ...link, replay: playback.replay }
  const lastGood = rememberLastGood(store)
  followExperiment(store, engine, desk, lastGood, link.correct)
  followSpectra(store, surveys, desk)
  followStep(store, engine)
  followNotices(store)
  const { load, choose, chooseSample, ...surface } = createSurfaceActions(store, engine, desk, {
    ...hooks,
    restore: lastGood.restore,
  })
  const { compare, ...runs } = createRunActions(store, hooks)
  const opening = { load, ...playback }
  const open = () => link.open(opening)
  store.end.addEventListener('abort', page.onNavigate(open))

  return {
    store,
    destroy,
    open,
    openLink: (hash) => link.openLink(hash, opening),
    undo: link.undo,
    redo: () => {
      link.settle()
      if (store.getState().canRedo) store.setState({ travelled: { way: 'forth' } })
      page.redo()
    },
    settle: link.settle,
    // Whoever shares what they see shares the step at which the opening scene rests; the address leaves that to the scene.
    shareLink: () => page.linkTo(`#${linkOf({ ...store.getState(), restsAt: null })}`),
    ...createEdits(store, hooks),
    ...runs,
    ...createLandscape(store, { ...hooks, reducedMotion: page.reducedMotion }),
    ...createProbes(store, engine),
    follow: createFollow(store, { engine, surveys, desk, compare }),
    ...playback,
    ...surface,
    ...createFormulaDraft(store, engine, choose, chooseSample),
    addNotice: (about, text) => addNotice(store, about, { kind: 'words', text }),
    withdrawNotice: (about) => withdrawNotice(store, about),
    cancel: desk.cancel,
    commit: link.commit,
    download: createDownload(store, engine, desk),
  }
}
