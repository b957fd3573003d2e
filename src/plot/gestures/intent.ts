import type { PixelPoint, Pointer, Press } from './press'

/** A pointer that can be seen before it presses is on the plot; a finger cannot. */
export interface HoverIntent<Target> {
  readonly type: 'hover'
  readonly at: PixelPoint
  readonly target: Target
  readonly pointer: Pointer
  readonly isPressed: boolean
}

/** An intent of the person, once the arbiter knows which gesture it is. */
export type Intent<Target> =
  | HoverIntent<Target>
  | { readonly type: 'leave' }
  /** A press of which a click or a drag may come. */
  | { readonly type: 'press'; readonly press: Press<Target> }
  | { readonly type: 'drag'; readonly at: PixelPoint }
  | { readonly type: 'drop' }
  /**
   * A click that is to be shown at once; whether it stands or was the first half of a double click, `stand` or `undo` will
   * tell.
   */
  | { readonly type: 'click' }
  | { readonly type: 'stand' }
  /** The click, or the drag so far, was not meant. */
  | { readonly type: 'undo' }
  | { readonly type: 'doubleClick'; readonly at: PixelPoint; readonly isShifted: boolean }
  /** A finger that has pressed for long asks what is there; null once its answer has been read. */
  | { readonly type: 'read'; readonly at: PixelPoint | null }
