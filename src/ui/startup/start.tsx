import { createEngine } from '../../engine/client'
import { startWorker } from '../../engine/start-worker'
import { drawInTurns } from '../../plot/redraw'
import { initialState } from '../../state/initial-state'
import { spectraFromJson } from '../../state/spectrum-json'
import type { State } from '../../state/state'
import { createEtascope } from '../../state/store'
import { alive, becomeAlive } from './alive'
import { browserPage } from './browser-page'
import { floating } from './floating-part'
import { loadFonts } from './fonts'
import { forms } from './forms-part'
import { mount } from './mount'
import { numbers } from './numbers-part'
import { tools } from './parts'
import { surveysOnceAlive } from './surveys'
import { turn } from './turn'
import { whenDrawn } from './when-drawn'
import { whenIdle } from './when-idle'
import { whole } from './whole-part'

/** Brings the page to life, in steps between which a slow machine can paint and hear what is pressed. */
export async function start(): Promise<void> {
  await turn()
  const root = document.getElementById('app')
  if (!root) throw new Error('index.html has no element #app.')
  const engine = createEngine(startWorker)
  const etascope = createEtascope(engine, surveysOnceAlive(startWorker), browserPage(root), {
    ...initialState,
    spectra: drawnInSpectra(),
  })
  whenDrawn(etascope.store, root, {
    // The ground of a link, which the build drew.
    ground: () => document.documentElement.classList.remove('grounded'),
    whole: () => {
      document.documentElement.classList.add('alive')
      document.getElementById('first-screen')?.remove()
      whenIdle(becomeAlive)
      // So that a form opens at once, and reads every number; where that fails it is tried anew when one is used.
      alive.then(forms.load).catch(() => {})
      alive.then(numbers.load).catch(() => {})
      alive.then(floating.load).catch(() => {})
    },
  })
  alive.then(drawInTurns())
  etascope.open()
  // Where it cannot be had, the component that wants it says so.
  whole.load().catch(() => {})
  loadFonts()
  await turn()
  mount(root, etascope)
  // Without it the title is that of the page itself.
  tools.load().then(
    ({ followTitle }) => followTitle(etascope.store),
    () => {},
  )
}

/** Spectra of the default screen, which stand in index.html, so that they are there at once. */
function drawnInSpectra(): State['spectra'] {
  const text = document.getElementById('first-spectra')?.textContent
  return text ? spectraFromJson(text) : []
}
