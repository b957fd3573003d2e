import { createRoot } from 'react-dom/client'
import { createEngine } from '../engine/client'
import { createSurveyPool, poolSize } from '../engine/pool'
import { startWorker } from '../engine/start-worker'
import { createEtascope } from '../state/store'
import { App } from './App'
import { browserPage } from './browser-page'
import { ErrorBoundary } from './ErrorBoundary'
import { EtascopeContext } from './etascope'
import { whenDrawn } from './when-drawn'

/** Brings the page to life. */
export function start(): void {
  const root = document.getElementById('app')
  if (!root) throw new Error('index.html has no element #app.')
  const etascope = createEtascope(
    createEngine(startWorker),
    createSurveyPool(startWorker, poolSize(navigator.hardwareConcurrency)),
    browserPage,
  )
  whenDrawn(etascope.store, () => {
    document.documentElement.classList.add('alive')
    document.getElementById('first-screen')?.remove()
  })
  etascope.open()
  createRoot(root).render(
    <EtascopeContext value={etascope}>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </EtascopeContext>,
  )
}
