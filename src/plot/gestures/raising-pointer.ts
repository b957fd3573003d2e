import type { HoverIntent } from './intent'

/**
 * Tells on which run the pointer is: on its name, which carries `data-run`, or by `runAt`, which is given pixels from the
 * corner of the picture. A pointer that drags is about something else.
 */
export function raisingPointer(
  runAt: (x: number, y: number) => number | null,
  onRaise: (run: number | null) => void,
): {
  hover(intent: Pick<HoverIntent<Element>, 'at' | 'target' | 'isPressed'>): void
  leave(): void
} {
  let pointedAt: number | null = null

  function tell(run: number | null): void {
    if (run === pointedAt) return
    pointedAt = run
    onRaise(run)
  }

  return {
    hover({ at, target, isPressed }) {
      if (isPressed) return
      const name = target.closest('[data-run]')?.getAttribute('data-run')
      tell(name ? Number(name) : runAt(...at))
    },
    leave: () => tell(null),
  }
}
