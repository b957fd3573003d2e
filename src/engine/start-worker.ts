declare global {
  /** Started by the page's first bytes, so that it loads while the page's own script does. */
  var etascopeWorker: Worker | undefined
}

export function startWorker(): Worker {
  const early = globalThis.etascopeWorker
  globalThis.etascopeWorker = undefined
  return (
    early ??
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'etascope' })
  )
}
