import type { StoreApi } from 'zustand/vanilla'
import { describeObjective } from '../core/objectives/describe'
import { EngineError } from '../engine/client'
import { dataWordsOf } from '../experiment/share-link/data-words'
import { type Asked, historyOf } from '../experiment/share-link/keys'
import {
  type DecodedLink,
  decodeShareLink,
  encodeShareLink,
  looksOf,
} from '../experiment/share-link/share-link'
import { faultOf } from './fault'
import { superseded } from './lane'
import { addFault, addNotice } from './notices'
import type { Page } from './page'
import type { Said } from './said'
import { type State, shownStep } from './state'

interface Hooks {
  /** Resolves to sentences on what could not be used. */
  readonly load: (asked: Asked) => Promise<readonly string[]>
  readonly replay: () => void
}

interface Action {
  readonly key: string
  readonly hash: string
  /** Time of the action, by performance.now(). */
  readonly time: number
}

/** Actions of one key closer together than this, in milliseconds, are one. */
const oneAction = 1000
/** The beginning of a key whose actions are one however long they take, until there is another. */
export const lastingKey = 'lasting '

export function linkOf(state: State): string {
  const { experiment, playback, suggesting } = state
  const { stopping, ...given } = experiment
  const { maxSteps, ...thresholds } = stopping
  return encodeShareLink({
    ...state,
    ...given,
    ...dataWordsOf(experiment.objective),
    let: describeObjective(experiment.objective).words.let ?? {},
    runs: suggesting ? null : experiment.runs,
    maxSteps,
    thresholds,
    t: playback === 'paused' ? shownStep(state) : null,
  })
}

/**
 * Keeps the address and the history in step with what the user does, and the state with where they go in it.
 *
 * @param onWritten hears of every action once it is in the history
 */
export function createLinkSync(
  store: StoreApi<State>,
  page: Page,
  onWritten: (key: string) => void = () => {},
) {
  let lastKey = ''
  let lastTime = Number.NEGATIVE_INFINITY

  /** An action that may turn out to be none, with the link as it was when it was done. */
  let proposed: Action | null = null

  function actionOf(key: string): Action {
    return { key, hash: `#${linkOf(store.getState())}`, time: performance.now() }
  }

  function write({ key, hash, time }: Action): void {
    const { suggesting, embed } = store.getState()
    const history = historyOf(key)
    // A look goes with any experiment, and the entry on top is still that of the surface before.
    if (history !== null && suggesting) return
    if (hash === page.hash()) return
    const isRecent = time - lastTime < oneAction
    const goesOn = key === lastKey && (isRecent || key.startsWith(lastingKey))
    // A figure in somebody's page leaves that page's history alone.
    if (history === 'replaces' || goesOn || embed) page.replace(hash)
    else page.push(hash)
    measure()
    if (history === 'replaces') return
    lastKey = key
    lastTime = time
    onWritten(key)
  }

  function measure(): void {
    const { undo, redo } = page.depth()
    const now = { canUndo: undo > 0 || proposed !== null, canRedo: redo > 0 }
    const { canUndo, canRedo } = store.getState()
    if (now.canUndo !== canUndo || now.canRedo !== canRedo) store.setState(now)
  }

  /** One history entry for what a person would call one action, or a change of what a key of the link says. */
  function commit(key: string): void {
    settle()
    write(actionOf(key))
  }

  /** Holds an action back from the history until it is settled, at the latest before the next. */
  function propose(key: string): void {
    settle()
    proposed = actionOf(key)
    measure()
  }

  function settle(): void {
    const action = proposed
    proposed = null
    if (action) write(action)
  }

  /** Forgets the action that was proposed; says whether there was one. */
  function withdraw(): boolean {
    const wasProposed = proposed !== null
    proposed = null
    if (wasProposed) measure()
    return wasProposed
  }

  /** Has the address say what is on show, where something else has changed that than an action. */
  function correct(): void {
    settle()
    const hash = `#${linkOf(store.getState())}`
    if (hash !== page.hash()) page.replace(hash)
  }

  async function open({ load, replay }: Hooks): Promise<void> {
    lastKey = ''
    measure()
    // A person who goes back from what is not in the history yet takes that back, and no more.
    if (withdraw()) page.redo()
    const link = decodeShareLink(page.hash())
    const { state: shared, notices } = link
    store.setState(({ opened }) => ({
      opened: opened + 1,
      ...looksOf(shared),
      layout: shared.layout ?? page.usualLayout(),
      zooming: false,
      draft: null,
      notices: [],
      ...(shared.t === null ? { playback: 'end' } : { playback: 'paused', playhead: shared.t }),
    }))
    const messages = notices.map(({ message }) => message)
    if (messages.length > 0) addNotice(store, 'link', { kind: 'link', messages })
    if (shared.t === null) replay()
    try {
      const remarks = await load(shared).catch((reason) =>
        loadInstead(reason, link, messages, load),
      )
      if (remarks.length > 0) addRemarks(remarks)
    } catch (reason) {
      if (reason !== superseded) addFault(store, 'surface', reason, shared.objective)
    }
  }

  /** Adds what was found only once the surface was there to what has been said of the link. */
  function addRemarks(remarks: readonly string[]): void {
    const before = store.getState().notices.find(({ about }) => about === 'link')?.said
    const said: Said = before?.kind === 'link' ? before : { kind: 'link', messages: [] }
    addNotice(store, 'link', { ...said, messages: [...said.messages, ...remarks] })
  }

  /** A formula that cannot be read stays in its field, and the surface that the link names beside it is shown. */
  async function loadInstead(
    reason: unknown,
    { state: shared, instead }: DecodedLink,
    messages: readonly string[],
    load: Hooks['load'],
  ): Promise<readonly string[]> {
    const { objective } = shared
    const { f: text } = describeObjective(objective).words
    if (text === undefined || !(reason instanceof EngineError)) throw reason
    const fault = faultOf(reason)
    const said: Said = { kind: 'link', messages, instead: { fault, objective, shown: instead } }
    addNotice(store, 'link', said)
    const remarks = await load({ ...shared, objective: instead })
    store.setState({ draft: { text, fault, reading: null } })
    return remarks
  }

  /** Sets up another link, as one more action. */
  function openLink(link: string, hooks: Hooks): Promise<void> {
    settle()
    page.push(`#${link.replace(/^#/, '')}`)
    return open(hooks)
  }

  return { commit, propose, settle, withdraw, correct, open, openLink }
}
