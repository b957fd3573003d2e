import type { Layout } from '../experiment/layout'

export interface HistoryDepth {
  readonly undo: number
  readonly redo: number
}

/**
 * The page that an experiment lives on: an address, a history of addresses, and what there is room
 * for.
 */
export interface Page {
  /** The hash of the address with its `#`, or empty. */
  readonly hash: () => string
  readonly push: (hash: string) => void
  readonly replace: (hash: string) => void
  /** Calls `heard` whenever the address changes otherwise than by `push` and `replace`; returns what ends that. */
  readonly onNavigate: (heard: () => void) => () => void
  /** Goes back over one action of the experiment, and never out of it. */
  readonly undo: () => void
  /** Goes forward again over one that was undone; does nothing where none was. */
  readonly redo: () => void
  /**
   * The number of actions of the experiment that can be undone, and of those that can be redone.
   */
  readonly depth: () => HistoryDepth
  /** The whole address at which `hash` is to be seen. */
  readonly linkTo: (hash: string) => string
  /** The layout of the runs in the room there is, where no link says how. */
  readonly usualLayout: () => Layout
  readonly reducedMotion: () => boolean
}
