import { arbitrate, atRest, decidedBy, doubleClickTime, type Happening, movesView } from './arbiter'
import type { Intent } from './intent'
import type { PixelPoint, Pointer, Press } from './press'

type On<Target> = {
  readonly [Type in Intent<Target>['type']]?: (
    intent: Extract<Intent<Target>, { readonly type: Type }>,
  ) => void
}

/** The gestures of pointers on a plot, told to all who asked, in the order in which they asked. */
export interface PlotGestures {
  /** Returns what ends the listening. */
  listen(hearer: On<Element>): () => void
  /** Whether the gesture under way moves the view. */
  movesView(): boolean
  destroy(): void
}

/** Marks an element on a plot that answers its own clicks: a press there is none of the plot's. */
export const ownPress = 'data-own-press'

/** Keys that do nothing by themselves, and repeat while they are held for a double click. */
const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta'])

/** Feeds the arbiter with the pointer events of `area`, and tells what it makes of them. */
export function plotGestures(
  area: HTMLElement,
  isHandle: (target: Element) => boolean,
): PlotGestures {
  const hearers = new Set<On<Element>>()
  const ended = new AbortController()
  let state: ReturnType<typeof arbitrate<Element>>['state'] = atRest
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting: number | null = null

  function happen(happening: Happening<Element>): void {
    const isDoubleHeard = [...hearers].some(({ doubleClick }) => doubleClick)
    const decided = arbitrate(state, happening, isDoubleHeard ? doubleClickTime : 0)
    state = decided.state
    for (const intent of decided.intents) tell(intent)
    wait()
  }

  function tell(intent: Intent<Element>): void {
    for (const hearer of [...hearers])
      (hearer[intent.type] as ((intent: unknown) => void) | undefined)?.(intent)
  }

  function wait(): void {
    const next = decidedBy(state)
    if (next === waiting) return
    clearTimeout(timer)
    waiting = next
    if (next === null) return
    timer = setTimeout(() => {
      waiting = null
      // A timer may be a fraction of a millisecond early.
      happen({ type: 'wait', time: Math.max(next, performance.now()) })
    }, next - performance.now())
  }

  function placeOf(event: PointerEvent): PixelPoint {
    const { left, top } = area.getBoundingClientRect()
    return [event.clientX - left - area.clientLeft, event.clientY - top - area.clientTop]
  }

  function partOf(target: Element): Press<Element>['part'] {
    if (target.closest(`[${ownPress}]`)) return 'own'
    return isHandle(target) ? 'handle' : 'plot'
  }

  function down(event: PointerEvent): void {
    const { target, pointerId: id, timeStamp: time, button, isPrimary } = event
    if (!(target instanceof Element && area.contains(target))) {
      happen({ type: 'elsewhere', isPress: true })
      return
    }
    const part = partOf(target)
    // The pointer's end is heard wherever it is. Parts that answer their own clicks must be told of
    // them.
    if (part !== 'own') area.setPointerCapture(id)
    happen({
      type: 'down',
      id,
      pointer: pointerOf(event),
      at: placeOf(event),
      hand: [event.clientX, event.clientY],
      time,
      target,
      part,
      button,
      isShifted: event.shiftKey,
      isPrimary,
    })
  }

  function move(event: PointerEvent): void {
    const { pointerId: id, target, buttons } = event
    if (!(target instanceof Element)) return
    happen({
      type: 'move',
      id,
      pointer: pointerOf(event),
      at: placeOf(event),
      hand: [event.clientX, event.clientY],
      target,
      isPressed: buttons !== 0,
    })
  }

  const up = ({ pointerId: id, timeStamp: time }: PointerEvent) => happen({ type: 'up', id, time })
  const lost = ({ pointerId: id }: PointerEvent) => happen({ type: 'lost', id })
  const decide = () => happen({ type: 'elsewhere', isPress: false })
  /** A finger that reads does not scroll, and opens no menu. */
  const keep = (event: Event) =>
    state.gesture.type === 'read' && event.cancelable && event.preventDefault()

  const { signal } = ended
  const everywhere = { capture: true, signal }
  document.addEventListener('pointerdown', down, everywhere)
  document.addEventListener('pointerup', up, everywhere)
  document.addEventListener('pointercancel', lost, everywhere)
  area.addEventListener('lostpointercapture', lost, { signal })
  area.addEventListener('pointermove', move, { signal })
  area.addEventListener(
    'pointerleave',
    ({ pointerType }) => pointerType !== 'touch' && happen({ type: 'leave' }),
    { signal },
  )
  area.addEventListener('touchmove', keep, { passive: false, signal })
  area.addEventListener('contextmenu', keep, { signal })
  // All else that is done comes after the click, and must find it in the history.
  document.addEventListener('keydown', ({ key }) => modifiers.has(key) || decide(), everywhere)
  document.addEventListener('wheel', decide, { ...everywhere, passive: true })
  window.addEventListener('blur', decide, { signal })
  window.addEventListener('pagehide', decide, { signal })

  return {
    listen(hearer) {
      hearers.add(hearer)
      return () => hearers.delete(hearer)
    },
    movesView: () => movesView(state),
    destroy() {
      ended.abort()
      for (const id of state.down) happen({ type: 'lost', id })
      decide()
      clearTimeout(timer)
    },
  }
}

function pointerOf({ pointerType }: PointerEvent): Pointer {
  return pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse'
}
