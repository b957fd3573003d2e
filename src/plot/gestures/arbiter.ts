import type { Intent } from './intent'
import { canRead, meaningOf, type PixelPoint, type Pointer, type Press } from './press'

/** A pointer event on a plot, with `Target` for what it is on. */
export type Happening<Target> =
  | (Press<Target> & { readonly type: 'down' })
  | {
      readonly type: 'move'
      readonly id: number
      readonly pointer: Pointer
      readonly at: PixelPoint
      readonly hand: PixelPoint
      readonly target: Target
      readonly isPressed: boolean
    }
  | { readonly type: 'up'; readonly id: number; readonly time: number }
  /** The browser or another element has taken the pointer away. */
  | { readonly type: 'lost'; readonly id: number }
  /** A pointer that hovers has left the plot. */
  | { readonly type: 'leave' }
  /** Something else is pressed, turned or typed: what is undecided is decided. */
  | { readonly type: 'elsewhere'; readonly isPress: boolean }
  /** A moment, `time`, at which nothing has happened. */
  | { readonly type: 'wait'; readonly time: number }

/** The state of the pointers of one plot. */
export interface Arbitration<Target> {
  /** The pointers that are down on the plot. */
  readonly down: readonly number[]
  readonly gesture: Gesture<Target>
  /** A click that may be the first half of a double click, whose second press comes before `until`. */
  readonly clicked: { readonly hand: PixelPoint; readonly until: number } | null
  /** True while the readout that a finger asked for is still on show. */
  readonly isReading: boolean
}

/** A press that has neither strayed nor lasted; `isSecond` that of a double click. */
interface Pressing<Target> {
  readonly type: 'press'
  readonly press: Press<Target>
  readonly isSecond: boolean
}

type Gesture<Target> =
  | { readonly type: 'none' }
  | Pressing<Target>
  | { readonly type: 'drag' | 'pan' | 'read'; readonly press: Press<Target> }
  | { readonly type: 'pinch' }
  /** The gesture begun is over; the pointers are yet to be lifted. */
  | { readonly type: 'spent' }

/** Milliseconds from one press to another that make a double click, as in most systems. */
export const doubleClickTime = 500
/** Milliseconds after which a press of a finger is no tap any more; browsers open their menus a little later. */
export const longPress = 450
/** Pixels that a pointer may stray within a click or a tap, and from one click of a double click to the other. */
const slop = { mouse: 2, pen: 2, touch: 8, between: 6 } as const

export const atRest: Arbitration<never> = {
  down: [],
  gesture: { type: 'none' },
  clicked: null,
  isReading: false,
}

/** Whether the gesture under way moves the view: a pinch, or a press that pans. */
export function movesView<Target>({ gesture }: Arbitration<Target>): boolean {
  switch (gesture.type) {
    case 'pinch':
    case 'pan':
      return true
    case 'press':
      return meaningOf(gesture.press) === 'pan'
    case 'none':
    case 'drag':
    case 'read':
    case 'spent':
      return false
    default:
      return gesture satisfies never
  }
}

/** The time at which it will mean something that nothing has happened; null where it never will. */
export function decidedBy<Target>({ gesture, clicked }: Arbitration<Target>): number | null {
  if (gesture.type === 'press' && canRead(gesture.press)) return gesture.press.time + longPress
  return gesture.type === 'none' && clicked ? clicked.until : null
}

/**
 * Decides what the pointers on a plot mean: one place for all who draw, drag, zoom or read there.
 *
 * @param window milliseconds for the second press of a double click; 0 where none is of use
 */
export function arbitrate<Target>(
  state: Arbitration<Target>,
  happening: Happening<Target>,
  window: number,
): { readonly state: Arbitration<Target>; readonly intents: readonly Intent<Target>[] } {
  const intents: Intent<Target>[] = []
  let { down, gesture, clicked, isReading } = state

  function stand(): void {
    if (clicked) intents.push({ type: 'stand' })
    clicked = null
  }

  function breakOff(): void {
    if (gesture.type === 'drag') intents.push({ type: 'undo' })
    stand()
    gesture = { type: 'spent' }
  }

  function lift(id: number): void {
    down = down.filter((other) => other !== id)
    if (down.length === 0) gesture = { type: 'none' }
  }

  /**
   * Whether the gesture is that of this pointer, which is down; true of every pointer where several
   * are.
   */
  const isIts = (id: number) => !('press' in gesture) || gesture.press.id === id

  function lose(id: number): void {
    if (isIts(id)) breakOff()
    lift(id)
  }

  function forget(): void {
    if (isReading) intents.push({ type: 'read', at: null })
    isReading = false
  }

  function press(press: Press<Target>): void {
    // The end of this pointer's last press was not heard.
    if (down.includes(press.id)) lose(press.id)
    forget()
    const isFurther = down.length > 0
    down = [...down, press.id]
    if (isFurther || !press.isPrimary) {
      breakOff()
      if (isFurther && press.pointer === 'touch') gesture = { type: 'pinch' }
      return
    }
    const isSecond =
      clicked !== null &&
      press.time < clicked.until &&
      press.button === 0 &&
      press.part !== 'own' &&
      distance(press.hand, clicked.hand) <= slop.between
    if (!isSecond) stand()
    gesture = { type: 'press', press, isSecond }
    // The second may have to take back what the first did, and is no press of its own until it strays.
    if (!isSecond) begin(press)
  }

  function begin(press: Press<Target>): void {
    const meaning = meaningOf(press)
    if (meaning === 'drag' || meaning === 'tap') intents.push({ type: 'press', press })
  }

  function stray({ press, isSecond }: Pressing<Target>): void {
    stand()
    if (isSecond) begin(press)
    const meaning = meaningOf(press)
    switch (meaning) {
      case 'drag':
      case 'pan':
        gesture = { type: meaning, press }
        break
      case 'tap':
      case 'nothing':
        gesture = { type: 'spent' }
        break
      default:
        meaning satisfies never
    }
  }

  function release({ press, isSecond }: Pressing<Target>, time: number): void {
    const meaning = meaningOf(press)
    if (isSecond) {
      clicked = null
      intents.push(
        { type: 'undo' },
        { type: 'doubleClick', at: press.at, isShifted: press.isShifted },
      )
      return
    }
    if (meaning === 'nothing' || press.button !== 0) return
    if (canRead(press) && time - press.time >= longPress) return
    // With Shift the first half of a double click means nothing by itself.
    if (meaning !== 'pan') intents.push({ type: 'click' })
    clicked = { hand: press.hand, until: press.time + window }
    if (time >= clicked.until) stand()
  }

  switch (happening.type) {
    case 'down':
      press(happening)
      break
    case 'move': {
      const { id, at, hand, pointer, target, isPressed } = happening
      if (down.includes(id) && !isPressed) lose(id)
      if (down.includes(id) && isIts(id)) {
        if (gesture.type === 'press' && distance(hand, gesture.press.hand) >= slop[pointer])
          stray(gesture)
        if (gesture.type === 'drag') intents.push({ type: 'drag', at })
        if (gesture.type === 'read') intents.push({ type: 'read', at })
      }
      if (pointer !== 'touch') intents.push({ type: 'hover', at, target, pointer, isPressed })
      break
    }
    case 'up':
      if (!down.includes(happening.id)) break
      if (isIts(happening.id)) {
        if (gesture.type === 'press') release(gesture, happening.time)
        if (gesture.type === 'drag') intents.push({ type: 'drop' })
      }
      lift(happening.id)
      break
    case 'lost':
      if (down.includes(happening.id)) lose(happening.id)
      break
    case 'leave':
      if (gesture.type === 'none') stand()
      intents.push({ type: 'leave' })
      break
    case 'elsewhere':
      if (happening.isPress) forget()
      stand()
      if (gesture.type === 'press' && gesture.isSecond) {
        gesture = { ...gesture, isSecond: false }
        begin(gesture.press)
      }
      break
    case 'wait':
      if (gesture.type === 'none' && clicked && happening.time >= clicked.until) stand()
      if (
        gesture.type === 'press' &&
        canRead(gesture.press) &&
        happening.time >= gesture.press.time + longPress
      ) {
        stand()
        gesture = { type: 'read', press: gesture.press }
        isReading = true
        intents.push({ type: 'read', at: gesture.press.at })
      }
      break
    default:
      happening satisfies never
  }
  return { state: { down, gesture, clicked, isReading }, intents }
}

function distance([x0, y0]: PixelPoint, [x1, y1]: PixelPoint): number {
  return Math.hypot(x1 - x0, y1 - y0)
}
