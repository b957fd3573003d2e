import { longPress } from './long-press'

/** How far a finger may stray before it means to scroll, in pixels. */
const slop = 8

/**
 * Reports where a finger is that has pressed `area` for long, while it moves and after it is lifted, until the next
 * touch; then null.
 */
export function longTouch(
  area: HTMLElement,
  onPlace: (place: readonly [x: number, y: number] | null) => void,
): { stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let pressed: PointerEvent | null = null
  let isReading = false
  let isShown = false

  function report(event: PointerEvent): void {
    const { left, top } = area.getBoundingClientRect()
    isShown = true
    onPlace([event.clientX - left - area.clientLeft, event.clientY - top - area.clientTop])
  }

  function down(event: PointerEvent): void {
    if (isShown) onPlace(null)
    isShown = false
    lift()
    if (event.pointerType !== 'touch' || !event.isPrimary) return
    if (!area.contains(event.target as Node)) return
    pressed = event
    timer = setTimeout(() => {
      isReading = true
      report(event)
    }, longPress)
  }

  function move(event: PointerEvent): void {
    if (event.pointerId !== pressed?.pointerId) return
    const strayed = Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY)
    if (isReading) report(event)
    else if (strayed > slop) lift()
  }

  function lift(): void {
    clearTimeout(timer)
    pressed = null
    isReading = false
  }

  /** A finger that reads does not scroll, and opens no menu. */
  const keep = (event: Event) => isReading && event.cancelable && event.preventDefault()

  // Of a press anywhere the reading before is over.
  document.addEventListener('pointerdown', down, true)
  area.addEventListener('pointermove', move)
  area.addEventListener('pointerup', lift)
  area.addEventListener('pointercancel', lift)
  area.addEventListener('touchmove', keep, { passive: false })
  area.addEventListener('contextmenu', keep)
  return {
    stop() {
      clearTimeout(timer)
      document.removeEventListener('pointerdown', down, true)
      area.removeEventListener('pointermove', move)
      area.removeEventListener('pointerup', lift)
      area.removeEventListener('pointercancel', lift)
      area.removeEventListener('touchmove', keep)
      area.removeEventListener('contextmenu', keep)
    },
  }
}
