import type { Etascope } from '../../state/etascope'
import { known } from '../../state/known'
import type { Controls } from '../controls'
import type { Keyboard } from '../keyboard/keyboard'
import { isBeingTyped } from '../keyboard/own-keys'
import { keyboard as keyboardPart } from './parts'
import { whenIdle } from './when-idle'

/** An experiment that keys may be meant for. */
interface Addressee {
  readonly root: Element
  readonly hear: (part: keyof Keyboard, event: KeyboardEvent) => void
}

/** All experiments of the page, the one last in hand at the end. */
const addressees: Addressee[] = []
/** Whether any of them has been in hand. */
let isChosen = false

/**
 * Has the experiment in `root` hear the keys that are meant for it: those pressed in it, and where nothing has the focus
 * also those of the experiment that had it last. What they do is loaded once there is time for it, or when the first is
 * pressed. Returns what ends that.
 */
export function hearKeys(root: Element, etascope: Etascope, controls: Controls): () => void {
  let keyboard: Keyboard | null = null
  const load = async () => {
    const { keyboardOf } = await keyboardPart.load()
    keyboard ??= keyboardOf(etascope, () => known(etascope.store.getState()), controls)
    return keyboard
  }
  // Until there is another key, nobody misses them.
  const miss = () => {}
  const hear: Addressee['hear'] = (part, event) => {
    if (keyboard) return keyboard[part](event)
    const takesBack = isTakingBack(event)
    // The browser would take back letters that were taken over long ago.
    if (takesBack) event.preventDefault()
    if (takesBack || isFree(event, controls)) load().then((loaded) => loaded[part](event), miss)
  }
  const addressee = { root, hear }
  addressees.unshift(addressee)
  if (addressees.length === 1) listen()
  const take = () => {
    isChosen = true
    remove(addressee)
    addressees.push(addressee)
  }
  root.addEventListener('pointerdown', take, true)
  root.addEventListener('focusin', take)
  const stopWaiting = whenIdle(() => void load().catch(miss))
  return () => {
    stopWaiting()
    root.removeEventListener('pointerdown', take, true)
    root.removeEventListener('focusin', take)
    if (addressees.at(-1) === addressee) isChosen = false
    remove(addressee)
    if (addressees.length === 0) stopListening()
  }
}

function remove(addressee: Addressee): void {
  addressees.splice(addressees.indexOf(addressee), 1)
}

function down(event: KeyboardEvent): void {
  if (event.defaultPrevented) return
  meantBy(event.target as Element)?.hear('down', event)
}

function up(event: KeyboardEvent): void {
  meantBy(event.target as Element)?.hear('up', event)
}

function listen(): void {
  document.addEventListener('keydown', down)
  document.addEventListener('keyup', up)
}

function stopListening(): void {
  document.removeEventListener('keydown', down)
  document.removeEventListener('keyup', up)
}

/** Whether what happens at `target` is meant for the experiment in `root`, as keys are. */
export function isMeantFor(root: Element, target: Element): boolean {
  return meantBy(target)?.root === root
}

/**
 * The experiment that a key is meant for: one that is alone has all keys, and of several none has
 * before one has been in hand.
 */
function meantBy(target: Element): Addressee | undefined {
  if (addressees.length === 1) return addressees[0]
  const around = addressees.find(({ root }) => root.contains(target))
  const isNowhere = target === document.body || target === document.documentElement
  return around ?? (isNowhere && isChosen ? addressees.at(-1) : undefined)
}

/** Whether it is Ctrl+Z or one of its kin, for an action and not for letters: in a field, too, with nothing typed into it. */
function isTakingBack({ key, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && /^[yz]$/i.test(key) && !isBeingTyped(target as Element)
}

/**
 * Selector of the elements that may have wanted a key, as it may be too late to tell once what it
 * does has been loaded.
 */
const others = 'input, select, textarea, [contenteditable], [role="slider"], [role="grid"], section'

function isFree({ target }: KeyboardEvent, controls: Controls): boolean {
  const isWanted = (target as Element).matches(others)
  return !isWanted && !controls.isCovered('menu') && !controls.isCovered('dialog')
}
