/** A place on a picture: in [0, 1] from the left and from the bottom. */
export type Place = readonly [across: number, up: number]

interface Options {
  onHover(place: Place | null): void
  onPlace(place: Place, phase: 'move' | 'end'): void
  /** A drag was taken away. */
  onCancel(): void
}

/** Pixels that a finger may stray and still be said to tap. */
const slop = 6

/**
 * Drags a place over a picture. A mouse or a pen takes hold of it anywhere; a finger by the handle alone, so that it scrolls the page
 * elsewhere, and sets it where it taps. Moves are reported once a frame.
 */
export function pairGesture(
  area: HTMLElement,
  handle: HTMLElement,
  { onHover, onPlace, onCancel }: Options,
): { cancel(): void } {
  let pointer: number | null = null
  let pressed = { x: 0, y: 0 }
  /** From the finger to the middle of the handle, which does not jump under it. */
  let grip = { x: 0, y: 0 }
  let isTap = false
  let hasMoved = false
  let frame = 0
  let latest: Place = [0, 0]

  function placeOf({ clientX, clientY }: PointerEvent): Place {
    const { left, bottom, width, height } = area.getBoundingClientRect()
    const within = (value: number) => Math.min(1, Math.max(0, value))
    return [within((clientX + grip.x - left) / width), within((bottom - clientY - grip.y) / height)]
  }

  function release(): void {
    pointer = null
    grip = { x: 0, y: 0 }
    cancelAnimationFrame(frame)
    frame = 0
  }

  function move(event: PointerEvent): void {
    latest = placeOf(event)
    hasMoved = true
    frame ||= requestAnimationFrame(() => {
      frame = 0
      onPlace(latest, 'move')
    })
  }

  area.addEventListener('pointerdown', (event) => {
    if (pointer !== null || event.button !== 0 || !event.isPrimary) return
    pointer = event.pointerId
    area.setPointerCapture(pointer)
    const isHeld = event.target instanceof Node && handle.contains(event.target)
    pressed = { x: event.clientX, y: event.clientY }
    isTap = event.pointerType === 'touch' && !isHeld
    hasMoved = false
    if (isHeld) {
      const { left, top, width, height } = handle.getBoundingClientRect()
      grip = { x: left + width / 2 - event.clientX, y: top + height / 2 - event.clientY }
    } else if (!isTap) move(event)
    handle.focus({ preventScroll: true })
    // Or what is below would be selected, and the focus go there.
    event.preventDefault()
  })
  area.addEventListener('pointermove', (event) => {
    if (pointer === null) onHover(placeOf(event))
    else if (event.pointerId === pointer && !isTap) {
      move(event)
      onHover(null)
    }
  })
  area.addEventListener('pointerup', (event) => {
    if (event.pointerId !== pointer) return
    const hasStrayed = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) >= slop
    const isSet = isTap ? !hasStrayed : hasMoved
    const place = placeOf(event)
    release()
    if (isSet) onPlace(place, 'end')
  })
  const abandon = (event: PointerEvent) => {
    if (event.pointerId !== pointer) return
    release()
    if (hasMoved) onCancel()
    onHover(null)
  }
  area.addEventListener('pointercancel', abandon)
  area.addEventListener('lostpointercapture', abandon)
  area.addEventListener('pointerleave', () => pointer === null && onHover(null))
  return { cancel: release }
}
