import url from './worker.ts?worker&url'

declare global {
  /** Started by the page's first bytes, so that it loads while the page's own script does; undefined where that failed. */
  var etascopeWorker: Worker | undefined
  /** Absent in browsers without Trusted Types. */
  var trustedTypes:
    | {
        createPolicy(
          name: string,
          rules: { createScriptURL: (input: string) => string },
        ): typeof rules
      }
    | undefined
}

/** A promise to start this one worker alone, which a host may require. */
const promised = { createScriptURL: () => url }

/** Throws where the browser allows no worker, as in a sandbox without an origin. */
export function startWorker(): Worker {
  const early = globalThis.etascopeWorker
  globalThis.etascopeWorker = undefined
  if (early) return early
  const policy = globalThis.trustedTypes?.createPolicy('etascope', promised) ?? promised
  return new Worker(policy.createScriptURL(''), { type: 'module', name: 'etascope' })
}

/** Starts the worker before there is anyone to hear it, in the place of the page's first bytes. */
export function startWorkerEarly(): void {
  const worker = startWorker()
  worker.onerror = (event) => {
    event.preventDefault()
    globalThis.etascopeWorker = undefined
  }
  globalThis.etascopeWorker = worker
}
