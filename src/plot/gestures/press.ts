/** A point in pixels from the top left corner of the plot area. */
export type PixelPoint = readonly [x: number, y: number]

export type Pointer = 'mouse' | 'pen' | 'touch'

/** A pointer that comes down on a plot, with `Target` for what it is on. */
export interface Press<Target> {
  readonly id: number
  readonly pointer: Pointer
  readonly at: PixelPoint
  /** The place of the hand, from the corner of the window: the plot may move under it. */
  readonly hand: PixelPoint
  /** Milliseconds on the clock of performance.now(). */
  readonly time: number
  readonly target: Target
  /** The handle of a start, something that answers its own clicks, or the plot itself. */
  readonly part: 'plot' | 'handle' | 'own'
  readonly button: number
  readonly isShifted: boolean
  /** False for a further finger, whether the first is on the plot or not. */
  readonly isPrimary: boolean
}

/**
 * The gesture that may come of a press. A finger drags by a handle alone: elsewhere it taps, and whatever else it does is
 * scrolling, or a long press, which asks to read.
 */
export function meaningOf(press: Press<unknown>): 'drag' | 'pan' | 'tap' | 'nothing' {
  if (press.part === 'own') return 'nothing'
  if (press.pointer === 'touch') return press.part === 'handle' ? 'drag' : 'tap'
  if (press.button === 1) return 'pan'
  if (press.button !== 0) return 'nothing'
  return press.isShifted ? 'pan' : 'drag'
}

/** Whether a press that lasts asks to read. */
export function canRead({ pointer, part }: Press<unknown>): boolean {
  return pointer === 'touch' && part !== 'handle'
}
