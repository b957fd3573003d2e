import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FromWorker, ToWorker } from '../engine/protocol'

/** A thread of node that runs the page's worker, with as much of a browser's interface as the engine uses. */
export class NodeWorker {
  onmessage: ((event: { readonly data: FromWorker }) => void) | null = null
  onerror: ((event: { readonly message: string; preventDefault(): void }) => void) | null = null
  readonly #thread = new Worker(join(import.meta.dirname, 'worker.js'))

  constructor() {
    this.#thread.on('message', (data: FromWorker) => this.onmessage?.({ data }))
    this.#thread.on('error', ({ message }) => this.onerror?.({ message, preventDefault() {} }))
  }

  postMessage(message: ToWorker): void {
    this.#thread.postMessage(message)
  }

  terminate(): void {
    void this.#thread.terminate()
  }
}
