import { longPress } from '../../plot/gestures/arbiter'

/** Pixels that a finger goes before it is known whether it goes along the slider or scrolls the page. */
const slop = 5

interface Handlers {
  /** Called while it is moved. */
  readonly onMove: (position: number) => void
  /** Called once when it has been moved, by whatever means. */
  readonly onEnd: (position: number) => void
  /** A finger that had moved it scrolls the page instead: what was before is to be put back. */
  readonly onCancel: () => void
  /** A finger that rests asks what the place below it would do: its x in the window, null once it is lifted. */
  readonly onAsk?: (x: number | null) => void
  /** The position that belongs to what is on show. */
  readonly current: () => number
}

/**
 * Hears of a range input's movements. The browser moves the thumb under a finger at once, and only then finds that
 * the finger scrolls the page: of such a touch nothing is told, and the thumb goes back. Returns how to stop.
 */
export function rangeGesture(
  input: HTMLInputElement,
  { onMove, onEnd, onCancel, onAsk, current }: Handlers,
): () => void {
  const touch = { isUndecided: false, isAbandoned: false, isAsking: false, x: 0, y: 0 }
  let rest = 0
  /**
   * The place where a touch that is undecided has put the thumb; what is drawn meanwhile may put it
   * back.
   */
  let pending: number | null = null
  let isMoving = false
  const position = () => Number(input.value)

  function move(): void {
    if (touch.isAbandoned) input.value = String(current())
    else if (touch.isUndecided) pending = position()
    if (touch.isUndecided || touch.isAbandoned) return
    isMoving = true
    onMove(position())
  }

  function end(): void {
    isMoving = false
    onEnd(position())
  }

  function ask(): void {
    if (!touch.isUndecided) return
    // The thumb has come to the finger, and goes back.
    Object.assign(touch, { isUndecided: false, isAbandoned: true, isAsking: true })
    input.value = String(current())
    onAsk?.(touch.x)
  }

  function askNoMore(): void {
    clearTimeout(rest)
    if (touch.isAsking) onAsk?.(null)
    touch.isAsking = false
  }

  const heard = new AbortController()
  const { signal } = heard
  input.addEventListener('input', move, { signal })
  const changed = () => {
    if (touch.isAbandoned) input.value = String(current())
    else if (touch.isUndecided) return
    else end()
  }
  input.addEventListener('change', changed, { signal })
  const pressed = ({ pointerType, isPrimary, clientX, clientY }: PointerEvent) => {
    if (!isPrimary) return
    askNoMore()
    pending = null
    Object.assign(touch, {
      isUndecided: pointerType === 'touch',
      isAbandoned: false,
      x: clientX,
      y: clientY,
    })
    if (onAsk && touch.isUndecided) rest = window.setTimeout(ask, longPress)
  }
  input.addEventListener('pointerdown', pressed, { signal })
  const moved = ({ clientX, clientY, isPrimary }: PointerEvent) => {
    if (touch.isAsking && isPrimary) onAsk?.(clientX)
    const along = Math.abs(clientX - touch.x)
    if (!touch.isUndecided || !isPrimary || along < slop || along <= Math.abs(clientY - touch.y))
      return
    touch.isUndecided = false
    move()
  }
  input.addEventListener('pointermove', moved, { signal })
  const released = ({ isPrimary }: PointerEvent) => {
    if (!isPrimary) return
    askNoMore()
    const isTap = touch.isUndecided && pending !== null
    touch.isUndecided = false
    if (isTap) {
      input.value = String(pending)
      end()
      return
    }
    // Back where it was, a slider has moved, yet not changed.
    setTimeout(() => isMoving && !signal.aborted && end())
  }
  input.addEventListener('pointerup', released, { signal })
  const cancelled = ({ isPrimary }: PointerEvent) => {
    if (!isPrimary) return
    askNoMore()
    touch.isUndecided = false
    touch.isAbandoned = true
    if (isMoving) onCancel()
    isMoving = false
    input.value = String(current())
  }
  input.addEventListener('pointercancel', cancelled, { signal })
  input.addEventListener('keydown', () => Object.assign(touch, { isAbandoned: false }), { signal })
  return () => {
    askNoMore()
    heard.abort()
  }
}
