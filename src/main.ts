import './plot/contours/plot.css'
import './ui/style/index.css'
import { startWorker } from './engine/start-worker'

/** Resolves once the browser has had its turn to paint what index.html holds. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}

// The default screen stands in index.html and is to be seen before it comes alive; a link has nothing to wait for.
if (location.hash.length <= 1) {
  await painted()
  globalThis.etascopeWorker = startWorker()
}
const { start } = await import('./ui/startup/start')
start()
