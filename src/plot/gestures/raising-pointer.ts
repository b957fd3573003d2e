/**
 * Tells on which run the pointer is: on its name, which carries `data-run`, or by `runAt`, which is given pixels from the
 * corner of `area`. A finger points at nothing before it presses, and a pointer that drags is about something else.
 */
export function raisingPointer(
  area: HTMLElement,
  runAt: (x: number, y: number) => number | null,
  onRaise: (run: number | null) => void,
): void {
  let pointedAt: number | null = null

  function tell(run: number | null): void {
    if (run === pointedAt) return
    pointedAt = run
    onRaise(run)
  }

  area.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return
    const name = (event.target as Element).closest('[data-run]')?.getAttribute('data-run')
    const { left, top } = area.getBoundingClientRect()
    const x = event.clientX - left - area.clientLeft
    const y = event.clientY - top - area.clientTop
    tell(name ? Number(name) : runAt(x, y))
  })
  area.addEventListener('pointerleave', () => tell(null))
}
