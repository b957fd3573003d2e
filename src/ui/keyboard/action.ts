import type { Actions } from '../../state/etascope'
import type { Known } from '../../state/known'
import type { ControlName, Controls } from '../controls'

/** The means that an action has at hand. */
export interface Hands {
  readonly app: Actions
  readonly state: Known
  readonly controls: Controls
  /** The selected run. */
  readonly run: number
  /** The name of the key pressed, for an action that has several. */
  readonly key: string
}

/** An action that a key does. */
export interface Action {
  /**
   * Names of the keys as of `keyName`, the one to tell first: a letter is upper-case without Shift, and `Shift+` goes
   * before letters and named keys only, as other characters have it in them.
   */
  readonly keys: readonly [string, ...string[]]
  readonly does: string
  /** Goes on while the key is held down. */
  readonly repeats?: boolean
  readonly act: (hands: Hands) => void
}

export interface ActionGroup {
  readonly name: string
  readonly actions: readonly Action[]
}

/** An action by one key. */
export function on(key: string, does: string, act: Action['act']): Action {
  return { keys: [key], does, act }
}

/** An action that is the control of that name, of the selected run where each has one. */
export function reach(key: string, does: string, name: ControlName): Action {
  return on(key, does, ({ controls, run }) => controls.act(name, run))
}

/** One that goes on while its key is held down. */
export function whileHeld(key: string, does: string, act: Action['act']): Action {
  return { keys: [key], does, act, repeats: true }
}
