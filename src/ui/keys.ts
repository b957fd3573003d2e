import { useEffect } from 'react'
import { useEtascope } from './etascope'

/** Where a key already means something of its own. */
const ownKeys = 'input, select, textarea, [role="slider"], [contenteditable], .menu-body'

/** Space plays and pauses, the arrows step, Home and End jump, wherever no control wants the key for itself. */
export function useKeys(): void {
  const { toggle, stepBy, seek, commit } = useEtascope()
  useEffect(() => {
    const actions = new Map<string, () => void>([
      [' ', toggle],
      ['ArrowLeft', () => stepBy(-1)],
      ['ArrowRight', () => stepBy(1)],
      ['Home', () => seek(0)],
      ['End', () => seek(Number.POSITIVE_INFINITY)],
    ])
    const heard = (event: KeyboardEvent) => {
      const target = event.target as Element
      const act = actions.get(event.key)
      if (!act || event.ctrlKey || event.metaKey || event.altKey || target.closest(ownKeys)) return
      if (event.key === ' ' && target.closest('button, a, summary')) return
      event.preventDefault()
      act()
      commit('playhead')
    }
    document.addEventListener('keydown', heard)
    return () => document.removeEventListener('keydown', heard)
  }, [toggle, stepBy, seek, commit])
}
