import { createEngine } from '../../src/engine/client'
import { createSurveyPool } from '../../src/engine/pool'
import { startWorker } from '../../src/engine/start-worker'
import { memoryPage } from '../../src/state/memory-page'
import type { State } from '../../src/state/state'
import { createEtascope } from '../../src/state/store'
import type { Controls } from '../../src/ui/controls'
import { becomeAlive } from '../../src/ui/startup/alive'
import { surroundings } from '../../src/ui/startup/browser-page'
import { mount } from '../../src/ui/startup/mount'
import { type Bookkeeping, bookkeeping } from './bookkeeping'

/** The handle by which a test does to the page what a person cannot. */
export interface Several {
  readonly state: (id: string) => State
  readonly remove: (id: string) => void
  /** The controls that keys can reach. */
  readonly controls: (id: string) => readonly string[]
  /** Ends what all experiments share. */
  readonly end: () => void
  readonly bookkeeping: () => Bookkeeping
  /** Puts one more experiment into the box. */
  readonly show: (id: string, hash: string) => void
}

declare global {
  interface Window {
    several: Several
  }
}

const engine = createEngine(startWorker)
const surveys = createSurveyPool(startWorker, 2)
const shown = new Map<
  string,
  { readonly state: () => State; readonly remove: () => void; readonly controls: Controls }
>()

function show(id: string, hash: string): void {
  const root = document.getElementById(id)!
  const page = memoryPage(hash, surroundings(root))
  const etascope = createEtascope(engine, surveys, page)
  const { controls, unmount } = mount(root, etascope)
  void etascope.open()
  shown.set(id, { state: etascope.store.getState, remove: unmount, controls })
}

window.several = {
  show,
  state: (id) => shown.get(id)!.state(),
  remove: (id) => shown.get(id)!.remove(),
  controls: (id) => [...shown.get(id)!.controls.registered()],
  bookkeeping,
  end: () => {
    engine.destroy()
    surveys.destroy()
  },
}
show('narrow', '#surface=sphere&t=3')
show('medium', '#t=7')
show('wide', '#surface=booth&t=5')
becomeAlive()
