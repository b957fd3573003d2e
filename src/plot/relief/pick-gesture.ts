/** Pixels that a pointer may stray within a click or a tap. */
const slop = { mouse: 3, touch: 6 } as const

/** Tells of a click or a tap that is no part of a drag, of a pinch, or of anything else that orbits. */
export function pickGesture(element: HTMLElement, onPick: (x: number, y: number) => void): void {
  let pressed: { readonly id: number; readonly x: number; readonly y: number } | null = null

  element.addEventListener('pointerdown', (event) => {
    const isAlone = event.isPrimary && event.button === 0
    pressed = isAlone ? { id: event.pointerId, x: event.clientX, y: event.clientY } : null
  })
  element.addEventListener('pointermove', (event) => {
    if (event.pointerId !== pressed?.id) return
    const strayed = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y)
    if (strayed > slop[event.pointerType === 'touch' ? 'touch' : 'mouse']) pressed = null
  })
  element.addEventListener('pointerup', (event) => {
    if (event.pointerId !== pressed?.id) return
    pressed = null
    const { left, top } = element.getBoundingClientRect()
    onPick(event.clientX - left, event.clientY - top)
  })
  element.addEventListener('pointercancel', () => {
    pressed = null
  })
}
