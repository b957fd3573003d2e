import { startTransition } from 'react'
import type { Etascope } from '../../state/etascope'
import { App } from '../App'
import { type Controls, ControlsContext, createControls } from '../controls'
import { EtascopeContext } from '../etascope'
import { Guarded } from '../parts/Guarded'
import { RoomContext, watchRoom } from '../room'
import { hearKeys } from './keys'
import { tools } from './parts'
import { createRoot } from './react'

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
  const end = new AbortController()
  const prepare = ({ keepFocus, preparePrinting }: Awaited<ReturnType<typeof tools.load>>) => {
    if (end.signal.aborted) return
    end.signal.addEventListener('abort', preparePrinting(root))
    end.signal.addEventListener('abort', keepFocus(root))
  }
  // Without them a page is printed, and moves the focus, as well as a browser can by itself.
  tools.load().then(prepare, () => {})
  const drawn = createRoot(root)
  // In slices, between which the browser can paint and the worker be heard.
  startTransition(() =>
    drawn.render(
      <EtascopeContext value={etascope}>
        <ControlsContext value={controls}>
          <RoomContext value={watchRoom(root)}>
            <Guarded part="The page">
              <App />
            </Guarded>
          </RoomContext>
        </ControlsContext>
      </EtascopeContext>,
    ),
  )
  return {
    controls,
    unmount: () => {
      deafen()
      end.abort()
      drawn.unmount()
      etascope.destroy()
    },
  }
}
