import type { ObjectiveReference, Run } from '../core/records/experiment'
import type { Fault } from './fault'

/** A notice's message as facts: the sentences are made of it in `content/words/notice-words.ts`. */
export type Said =
  /** Found while a link was read: what of it could not be used, and what is shown instead of its formula. */
  | { readonly kind: 'link'; readonly messages: readonly string[]; readonly instead?: Instead }
  /** Something could not be done with this surface. */
  | ({ readonly kind: 'fault' } & Failed)
  | { readonly kind: 'searchCancelled' }
  /**
   * The runs were cancelled; the last experiment that was finished is on show, where there is one.
   */
  | { readonly kind: 'runsCancelled'; readonly isOtherShown: boolean }
  | { readonly kind: 'nothingToDownload' }
  | { readonly kind: 'stationaryStart' }
  | { readonly kind: 'noneConverges' | 'hardlyAnyConverges'; readonly maxSteps: number }
  /** The runs that converge at no rate tried, within so many steps. */
  | { readonly kind: 'noBestRate'; readonly without: readonly Run[]; readonly within: number }
  | { readonly kind: 'ratesReplacedRuns' }
  /** Rates were fitted to a start that has moved, or to data, or where `found` is false lost their names; `kept` are the runs without that. */
  | {
      readonly kind: 'ratesRefitted'
      readonly to: Refitted
      readonly found: boolean
      readonly kept: readonly Run[]
    }
  /** In words that were made where it was found. */
  | { readonly kind: 'words'; readonly text: string }

export interface Failed {
  readonly fault: Fault
  readonly objective: ObjectiveReference
}

export interface Instead extends Failed {
  /** The objective on show in the place of `objective`. */
  readonly shown: ObjectiveReference
}

/** The change from under suggested rates. */
export type Refitted = 'start' | 'data'
