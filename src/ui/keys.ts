import { useEffect } from 'react'
import { useEtascope } from './etascope'

/** Where a key already means something of its own. */
const ownKeys =
  'input, select, textarea, [role="slider"], [contenteditable], .menu-body, .formula-shown'

/** Space plays and pauses, the arrows step, wherever no control wants the key for itself. */
export function useKeys(): void {
  const { toggle, stepBy, commit } = useEtascope()
  useEffect(() => {
    const actions = new Map<string, () => void>([
      [' ', toggle],
      ['ArrowLeft', () => stepBy(-1)],
      ['ArrowRight', () => stepBy(1)],
    ])
    const heard = (event: KeyboardEvent) => {
      const target = event.target as Element
      const act = actions.get(event.key)
      if (!act || event.ctrlKey || event.metaKey || event.altKey || target.closest(ownKeys)) return
      if (event.key === ' ' && target.closest('button, a, summary')) return
      event.preventDefault()
      act()
    }
    // A key held down is one gesture.
    const released = ({ key }: KeyboardEvent) => actions.has(key) && commit('playhead')
    document.addEventListener('keydown', heard)
    document.addEventListener('keyup', released)
    return () => {
      document.removeEventListener('keydown', heard)
      document.removeEventListener('keyup', released)
    }
  }, [toggle, stepBy, commit])
}
