import { parentPort } from 'node:worker_threads'

/** A message channel that lets others have their turn after every message, as a browser's does; node's delivers up to a thousand. */
class FairChannel {
  readonly port1: { onmessage: (() => void) | null } = { onmessage: null }
  readonly port2 = { postMessage: () => void setImmediate(() => this.port1.onmessage?.()) }
}

const port = parentPort!
Object.assign(globalThis, {
  self: globalThis,
  MessageChannel: FairChannel,
  postMessage: port.postMessage.bind(port),
})
await import('../engine/worker')
port.on('message', (data) => self.onmessage?.(new MessageEvent('message', { data })))
