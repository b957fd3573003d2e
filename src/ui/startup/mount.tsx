import { createRoot } from 'react-dom/client'
import type { Etascope } from '../../state/etascope'
import { App } from '../App'
import { type Controls, ControlsContext, createControls } from '../controls'
import { EtascopeContext } from '../etascope'
import { ErrorBoundary } from '../parts/ErrorBoundary'
import { hearKeys } from './keys'

export interface Mounted {
  readonly controls: Controls
  /** Takes the experiment off the screen, and ends it. */
  readonly unmount: () => void
}

/** Puts an experiment on the screen, in `root`. */
export function mount(root: HTMLElement, etascope: Etascope): Mounted {
  root.classList.add('experiment')
  const controls = createControls()
  const deafen = hearKeys(root, etascope, controls)
  const drawn = createRoot(root)
  drawn.render(
    <EtascopeContext value={etascope}>
      <ControlsContext value={controls}>
        <ErrorBoundary>
          <App />
        </ErrorBoundary>
      </ControlsContext>
    </EtascopeContext>,
  )
  return {
    controls,
    unmount: () => {
      deafen()
      drawn.unmount()
      etascope.destroy()
    },
  }
}
