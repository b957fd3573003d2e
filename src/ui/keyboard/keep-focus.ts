import { flushSync } from 'react-dom'
import type { Controls } from '../controls'

/** Keeps the focus after runs have come or gone: where it has gone with them, it goes to the name of the run in hand. */
export function keepFocus(controls: Controls, run: number, change: () => void): void {
  const before = document.activeElement
  flushSync(change)
  if (before && before !== document.body && !before.isConnected) controls.focus('runName', run)
}
