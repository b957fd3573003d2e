import { EngineError, type EngineFailure } from '../engine/client'

/**
 * The reason that something could not be done: what the worker says, or a fault of the page itself.
 */
export type Fault = EngineFailure | { readonly kind: 'bug'; readonly message: string }

export function faultOf(reason: unknown): Fault {
  return reason instanceof EngineError ? reason.failure : { kind: 'bug', message: String(reason) }
}
