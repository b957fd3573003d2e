import type { Table } from '../core/data/table'
import type { FormulaError } from '../core/records/formula-error'
import type { CallKind, Calls } from './calls'

export type ToWorker =
  | {
      readonly [Kind in CallKind]: {
        readonly type: 'call'
        readonly id: number
        readonly kind: Kind
        readonly request: Calls[Kind]['request']
      }
    }[CallKind]
  | { readonly type: 'cancel'; readonly id: number }
  /** Sent before a call that is about these rows, unless they are there already: calls name them by their key. */
  | { readonly type: 'table'; readonly table: Table }
  /** A typed formula is on its way: time to load what reads it. */
  | { readonly type: 'expectFormula' }

export type FromWorker =
  | { readonly type: 'partial'; readonly id: number; readonly value: unknown }
  | { readonly type: 'result'; readonly id: number; readonly value: unknown }
  /** Sent once loaded and while a call is at work, so that silence means a worker that hangs. */
  | { readonly type: 'alive' }
  /** Sent before a slice on another objective than that of the slice before, so that of a worker that hangs it is known on what. */
  | { readonly type: 'turn'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly failure: Failure }

export type Failure =
  | { readonly kind: 'formula'; readonly error: FormulaError }
  /** A script that the call needs, the worker's own or one that it loads when asked, did not come. */
  | { readonly kind: 'notLoaded' }
  /** A bug of ours or an exhausted machine; `message` is for the page to show. */
  | { readonly kind: 'unexpected'; readonly message: string }
