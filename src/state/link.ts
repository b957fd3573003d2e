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
import { shownStep } from './playing'
import type { Said } from './said'
import { type State, usuallySelected } from './state'

/** The run to select, counted from 1; null for the usual one. */
export interface WithSelected {
  readonly selected?: number | null
}

interface Hooks {
  /** Resolves to sentences on what could not be used. */
  readonly load: (asked: Asked & WithSelected) => Promise<readonly string[]>
  readonly replay: () => void
  /** Plays the scene of a page that is opened without a link. */
  readonly begin: () => void
}

/** An action that may turn out to be none, and what the history was without it. */
interface Proposed {
  readonly key: string
  readonly hash: string
  readonly lastKey: string
  readonly lastTime: number
  /** Whether it has an entry of its own. */
  readonly isNew: boolean
}

/** Actions of one key closer together than this, in milliseconds, are one. */
const oneAction = 1000
/** The beginning of a key whose actions are one however long they take, until there is another. */
export const lastingKey = 'lasting '

export function linkOf(state: State): string {
  const { experiment, playback, restsAt, suggesting, selectedRun } = state
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
    t: playback === 'paused' && restsAt === null ? shownStep(state) : null,
    selected: selectedRun === usuallySelected(experiment.runs) ? null : selectedRun + 1,
  })
}

/**
 * Keeps the address and the history in step with what the user does, and the state with where they go in it.
 *
 * @param onWritten hears of every action once it is in the history for good
 */
export function createLinkSync(
  store: StoreApi<State>,
  page: Page,
  onWritten: (key: string) => void = () => {},
) {
  let lastKey = ''
  let lastTime = Number.NEGATIVE_INFINITY

  let proposed: Proposed | null = null
  /** Whether the entry on top is left over from an action that was withdrawn, so that the next one takes its place. */
  let isSpare = false

  /**
   * Writes an action into the history, and returns what that was before; null where there is
   * nothing to write.
   */
  function write(key: string): Proposed | null {
    const { suggesting, embed } = store.getState()
    const history = historyOf(key)
    // A look goes with any experiment, and the entry on top is still that of the surface before.
    if (history !== null && suggesting) return null
    const before = page.hash()
    const hash = `#${linkOf(store.getState())}`
    if (hash === before) return null
    const time = performance.now()
    const isRecent = time - lastTime < oneAction
    const goesOn = key === lastKey && (isRecent || key.startsWith(lastingKey))
    // A figure in somebody's page leaves that page's history alone.
    const isNew = history !== 'replaces' && !goesOn && !embed
    if (isNew && !isSpare) page.push(hash)
    else page.replace(hash)
    const written: Proposed = { key, hash: before, lastKey, lastTime, isNew }
    if (history !== 'replaces') {
      isSpare = false
      lastKey = key
      lastTime = time
    }
    measure()
    return history === 'replaces' ? null : written
  }

  function measure(): void {
    const { undo, redo } = page.depth()
    const now = { canUndo: undo > (isSpare ? 1 : 0), canRedo: redo > 0 }
    const { canUndo, canRedo } = store.getState()
    if (now.canUndo !== canUndo || now.canRedo !== canRedo) store.setState(now)
  }

  /** One history entry for what a person would call one action, or a change of what a key of the link says. */
  function commit(key: string): void {
    settle()
    if (write(key)) onWritten(key)
  }

  /** An action that may yet be withdrawn, until it is settled: at the latest before the next. Back takes it back from the first. */
  function propose(key: string): void {
    settle()
    proposed = write(key)
  }

  function settle(): void {
    const action = proposed
    proposed = null
    if (action) onWritten(action.key)
  }

  /** Takes the action that was proposed out of the history; says whether there was one. */
  function withdraw(): boolean {
    if (!proposed) return false
    const { hash, isNew } = proposed
    ;({ lastKey, lastTime } = proposed)
    proposed = null
    page.replace(hash)
    isSpare ||= isNew
    measure()
    return true
  }

  function undo(): void {
    settle()
    if (store.getState().canUndo) store.setState({ travelled: { way: 'back' } })
    if (isSpare) page.undo()
    page.undo()
  }

  /** Has the address say what is on show, where something else has changed that than an action; a gesture under way is none yet. */
  function correct(): void {
    settle()
    if (store.getState().dragging) return
    const hash = `#${linkOf(store.getState())}`
    if (hash !== page.hash()) page.replace(hash)
  }

  async function open({ load, replay, begin }: Hooks): Promise<void> {
    lastKey = ''
    proposed = null
    isSpare = false
    measure()
    const link = decodeShareLink(page.hash())
    const { state: shared, notices } = link
    store.setState(({ opened }) => ({
      opened: opened + 1,
      ...looksOf(shared),
      layout: shared.layout ?? page.usualLayout(),
      zooming: false,
      draft: null,
      notices: [],
      restsAt: null,
      ...(shared.t === null ? { playback: 'end' } : { playback: 'paused', playhead: shared.t }),
    }))
    const messages = notices.map(({ message }) => message)
    if (messages.length > 0) addNotice(store, 'link', { kind: 'link', messages })
    if (page.hash() === '') begin()
    else if (shared.t === null) replay()
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

  /** A formula that cannot be read stays in its field, and the surface that the link names beside it is shown; a loss of one row is left out. */
  async function loadInstead(
    reason: unknown,
    { state: shared, instead }: DecodedLink,
    messages: readonly string[],
    load: Hooks['load'],
  ): Promise<readonly string[]> {
    if (!(reason instanceof EngineError)) throw reason
    const { failure } = reason
    if (shared.sample !== null && failure.kind === 'formula') {
      const message = `sample: ${failure.error.message} It is left out.`
      addNotice(store, 'link', { kind: 'link', messages: [...messages, message] })
      return load({ ...shared, sample: null })
    }
    const { objective } = shared
    const { f: text } = describeObjective(objective).words
    if (text === undefined) throw reason
    const fault = faultOf(reason)
    const said: Said = { kind: 'link', messages, instead: { fault, objective, shown: instead } }
    addNotice(store, 'link', said)
    const remarks = await load({ ...shared, objective: instead })
    store.setState({ draft: { text, of: 'surface', fault, reading: null } })
    return remarks
  }

  /** Sets up another link, as one more action. */
  function openLink(link: string, hooks: Hooks): Promise<void> {
    settle()
    page.push(`#${link.replace(/^#/, '')}`)
    return open(hooks)
  }

  return { commit, propose, settle, withdraw, undo, correct, open, openLink }
}
