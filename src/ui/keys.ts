import { useEffect } from 'react'
import { redo, undo } from './browser-page'
import { useEtascope } from './etascope'

/** Where a key already means something of its own. */
const ownKeys =
  'input, select, textarea, [role="slider"], [contenteditable], .menu-body, .formula-shown'

/** Where Ctrl+Z takes back letters. */
const text = 'input[type="text"], textarea, [contenteditable]'

/**
 * Space plays and pauses, the arrows step, wherever no control wants the key for itself; Ctrl+Z and Ctrl+Shift+Z, or ⌘,
 * take back an action and do it again.
 */
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
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z') {
        if (target.closest(text)) return
        event.preventDefault()
        if (event.shiftKey) redo()
        else undo()
        return
      }
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
