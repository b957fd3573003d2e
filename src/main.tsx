import '@fontsource-variable/inter/index.css'
import './plot/plot.css'
import './ui/style/index.css'
import { createRoot } from 'react-dom/client'
import { createEngine } from './engine/client'
import { startWorker } from './engine/start-worker'
import { createEtascope } from './state/store'
import { App } from './ui/App'
import { browserPage } from './ui/browser-page'
import { EtascopeContext } from './ui/etascope'
import { whenDrawn } from './ui/when-drawn'

const root = document.getElementById('app')
if (!root) throw new Error('index.html has no element #app.')

const etascope = createEtascope(createEngine(startWorker), browserPage)
whenDrawn(etascope.store, () => {
  document.documentElement.classList.add('alive')
  document.getElementById('first-screen')?.remove()
})
etascope.open()
createRoot(root).render(
  <EtascopeContext value={etascope}>
    <App />
  </EtascopeContext>,
)
