import { useEffect } from 'react'
import { useEtascope } from './etascope'
import type { Keyboard } from './keyboard/keyboard'
import { whenIdle } from './when-idle'

/** Listens to the keys of the page. What they do is loaded once there is time for it, or when the first is pressed. */
export function useKeys(): void {
  const etascope = useEtascope()
  useEffect(() => {
    let keyboard: Keyboard | null = null
    const load = async () => {
      const { keyboardOf } = await import('./keyboard/keyboard')
      keyboard ??= keyboardOf(etascope)
      return keyboard
    }
    const down = async (event: KeyboardEvent) => (keyboard ?? (await load())).down(event)
    const up = (event: KeyboardEvent) => keyboard?.up(event)
    document.addEventListener('keydown', down)
    document.addEventListener('keyup', up)
    whenIdle(load)
    return () => {
      document.removeEventListener('keydown', down)
      document.removeEventListener('keyup', up)
    }
  }, [etascope])
}
