import { useEffect } from 'react'
import { useEtascope } from '../etascope'
import type { Keyboard } from '../keyboard/keyboard'
import { whenIdle } from './when-idle'

/** Listens to the keys of the page. What they do is loaded once there is time for it, or when the first is pressed. */
export function useKeys(): void {
  const etascope = useEtascope()
  useEffect(() => {
    let keyboard: Keyboard | null = null
    let loading: Promise<Keyboard> | null = null
    const load = async () => {
      const { keyboardOf } = await import('../keyboard/keyboard')
      keyboard = keyboardOf(etascope)
      return keyboard
    }
    const hear = (part: keyof Keyboard) => (event: KeyboardEvent) => {
      if (keyboard) keyboard[part](event)
      else if (isFree(event)) {
        loading ??= load()
        void loading.then((loaded) => loaded[part](event))
      }
    }
    const [down, up] = [hear('down'), hear('up')]
    document.addEventListener('keydown', down)
    document.addEventListener('keyup', up)
    whenIdle(() => {
      loading ??= load()
    })
    return () => {
      document.removeEventListener('keydown', down)
      document.removeEventListener('keyup', up)
    }
  }, [etascope])
}

/** Where it may be too late, once what a key does has been loaded, to tell who wanted it. */
const others = 'input, select, textarea, [contenteditable], [role="slider"], [role="grid"], section'

function isFree({ target }: KeyboardEvent): boolean {
  const isWanted = (target as Element).matches(others)
  return !isWanted && !document.querySelector('#app .menu-body, dialog[open]')
}
