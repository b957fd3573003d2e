import type { Etascope } from '../../state/etascope'
import { known } from '../../state/known'
import type { Controls } from '../controls'
import type { Keyboard } from '../keyboard/keyboard'
import { isBeingTyped } from '../keyboard/own-keys'
import { address, meantBy } from './addressees'
import { keyboard as keyboardPart } from './parts'
import { whenIdle } from './when-idle'

type Hear = (part: keyof Keyboard, event: KeyboardEvent) => void

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
  const hear: Hear = (part, event) => {
    if (keyboard) return keyboard[part](event)
    const takesBack = isTakingBack(event)
    // The browser would take back letters that were taken over long ago.
    if (takesBack) event.preventDefault()
    if (takesBack || isFree(event, controls)) load().then((loaded) => loaded[part](event), miss)
  }
  const addressee = { root }
  const leave = address(addressee)
  const heard = new AbortController()
  const { signal } = heard
  const isOwn = ({ target }: Event) => meantBy(target as Element) === addressee
  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.defaultPrevented && isOwn(event)) hear('down', event)
    },
    { signal },
  )
  document.addEventListener('keyup', (event) => isOwn(event) && hear('up', event), { signal })
  const stopWaiting = whenIdle(() => void load().catch(miss))
  return () => {
    stopWaiting()
    heard.abort()
    leave()
  }
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
