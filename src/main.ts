import '@fontsource-variable/inter/index.css'
import 'katex/dist/katex.min.css?faces'
import './plot/contours/plot.css'
import './ui/style/index.css'
import { startWorkerEarly } from './engine/start-worker'
import { turn } from './ui/startup/turn'

declare global {
  /** Says that the page will not come alive, and why; of the page's first bytes. */
  var etascopeNotLoaded: () => void
}

/** Resolves once the browser has had its turn to paint what index.html holds. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}

// The default screen stands in index.html and is to be seen before it comes alive; a link has nothing to wait for.
if (location.hash.length <= 1) {
  await painted()
  // A refusal here comes again later, and is told then.
  try {
    startWorkerEarly()
  } catch {}
}
try {
  await import('./ui/startup/react')
  await turn()
  const { start } = await import('./ui/startup/start')
  await start()
} catch (reason) {
  globalThis.etascopeNotLoaded()
  throw reason
}
