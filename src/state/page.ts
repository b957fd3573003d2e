import type { Layout } from '../experiment/layout'

export interface HistoryDepth {
  readonly undo: number
  readonly redo: number
}

/** Where an experiment lives: an address, a history of addresses, and what there is room for. */
export interface Page {
  /** With its `#`, or empty. */
  readonly hash: () => string
  readonly push: (hash: string) => void
  readonly replace: (hash: string) => void
  /** Calls `heard` whenever the address changes otherwise than by `push` and `replace`; returns what ends that. */
  readonly onNavigate: (heard: () => void) => () => void
  /** Goes back over one action of the experiment, and never out of it. */
  readonly undo: () => void
  /** Goes forward again over one that was undone; does nothing where none was. */
  readonly redo: () => void
  /** How many actions of the experiment can be undone, and how many redone. */
  readonly depth: () => HistoryDepth
  /** The whole address at which `hash` is to be seen. */
  readonly linkTo: (hash: string) => string
  /** How the runs are laid out in the room there is, where no link says how. */
  readonly usualLayout: () => Layout
  readonly reducedMotion: () => boolean
}
