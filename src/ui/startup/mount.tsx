import { createRoot } from 'react-dom/client'
import type { Etascope } from '../../state/etascope'
import { App } from '../App'
import { ControlsContext, createControls } from '../controls'
import { EtascopeContext } from '../etascope'
import { ErrorBoundary } from '../parts/ErrorBoundary'
import { hearKeys } from './keys'

/** Puts an experiment on the screen, in `root`; returns what takes it off again, and ends it. */
export function mount(root: HTMLElement, etascope: Etascope): () => void {
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
  return () => {
    deafen()
    drawn.unmount()
    etascope.destroy()
  }
}
