import type { StoreApi } from 'zustand/vanilla'
import { describeObjective, sameObjective } from '../core/objectives/describe'
import { EngineError } from '../engine/client'
import { defaultExperiment } from '../experiment/defaults'
import {
  decodeShareLink,
  encodeShareLink,
  type SharedState,
} from '../experiment/share-link/share-link'
import type { Target } from './actions/surface'
import { failureNotice, formulaErrorOf } from './failure'
import { superseded } from './lane'
import { addLinkNotice, addNotice } from './notices'
import type { Page } from './page'
import { type State, shownStep } from './state'

interface Hooks {
  readonly load: (target: Target) => Promise<void>
  readonly replay: () => void
}

/** Actions of one key closer together than this, in milliseconds, are one. */
const oneAction = 1000
/** How a key begins whose actions are one however long they take, until there is another. */
export const lastingKey = 'lasting '

/** What changes the picture but not the experiment is kept in the address, and is nothing to go back over. */
const looks = ['playhead', 'layout']
/** What belongs to any experiment, and is kept with that which follows. */
const views = [...looks, 'layers', 'scale']

export function linkOf(state: State): string {
  const { experiment, view, layout, embed, layers, contourScale, playback, suggesting } = state
  return encodeShareLink({
    ...experiment,
    runs: suggesting ? null : experiment.runs,
    view,
    t: playback === 'paused' ? shownStep(state) : null,
    layout,
    embed,
    layers,
    contourScale,
  })
}

/** Keeps the address and the history in step with what the user does, and the state with where they go in it. */
export function createLinkSync(store: StoreApi<State>, page: Page) {
  let lastKey = ''
  let lastTime = Number.NEGATIVE_INFINITY

  /** One history entry for what a person would call one action. */
  function commit(key: string, instead = false): void {
    const state = store.getState()
    const isLook = looks.includes(key)
    // The entry on top is still that of the surface before.
    if (views.includes(key) && state.suggesting) return
    const hash = `#${linkOf(state)}`
    if (hash === page.hash() && !instead) return
    const now = performance.now()
    const isRecent = now - lastTime < oneAction
    const goesOn = key === lastKey && (isRecent || key.startsWith(lastingKey))
    // A figure in somebody's page leaves that page's history alone.
    if (isLook || goesOn || instead || state.embed) page.replace(hash)
    else page.push(hash)
    if (isLook) return
    lastKey = key
    lastTime = now
  }

  /** Has the address say what is on show, where something else has changed that than an action. */
  function correct(): void {
    const hash = `#${linkOf(store.getState())}`
    if (hash !== page.hash()) page.replace(hash)
  }

  async function open({ load, replay }: Hooks): Promise<void> {
    lastKey = ''
    const { state: shared, surface, notices } = decodeShareLink(page.hash())
    store.setState({
      layout: shared.layout ?? page.usualLayout(),
      embed: shared.embed,
      layers: shared.layers,
      contourScale: shared.contourScale,
      zooming: false,
      draft: null,
      notices: [],
      ...(shared.t === null ? { playback: 'end' } : { playback: 'paused', playhead: shared.t }),
    })
    const messages = notices.map(({ message }) => message)
    addLinkNotice(store, messages)
    if (shared.t === null) replay()
    try {
      await load(targetOf(shared)).catch((reason) =>
        loadInstead(reason, shared, { surface, messages }, load),
      )
    } catch (reason) {
      if (reason !== superseded) addNotice(store, failureNotice(reason, shared.objective))
    }
  }

  /** A formula that cannot be read stays in its field, and the surface that the link names beside it is shown. */
  async function loadInstead(
    reason: unknown,
    shared: SharedState,
    { surface, messages }: { readonly surface: string; readonly messages: readonly string[] },
    load: Hooks['load'],
  ): Promise<void> {
    const { objective } = shared
    const { f: text } = describeObjective(objective).words
    if (text === undefined || !(reason instanceof EngineError)) throw reason
    const instead = { kind: 'catalogue', id: surface } as const
    const message = `f: ${failureNotice(reason, objective)} Showing ${describeObjective(instead).name} instead.`
    addLinkNotice(store, [...messages, message])
    await load(targetOf({ ...shared, objective: instead }))
    store.setState({ draft: { text, error: formulaErrorOf(reason, objective) } })
  }

  return { commit, correct, open }
}

/** The first screen is the same for everyone, so its rates need not be looked for. */
function targetOf(shared: SharedState): Target {
  const { objective, start, runs, view, stopping } = shared
  const { maxSteps, ...thresholds } = stopping
  const atDefault =
    sameObjective(objective, defaultExperiment.objective) &&
    !start &&
    maxSteps === null &&
    thresholds.gradient === defaultExperiment.stopping.gradient
  return {
    objective,
    start,
    runs: runs ?? (atDefault ? defaultExperiment.runs : null),
    stopping: thresholds,
    maxSteps,
    view,
  }
}
