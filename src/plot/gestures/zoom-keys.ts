import type { PixelPoint } from './press'
import type { ZoomGesture } from './zoom-gesture'

const factors: Readonly<Record<string, number>> = {
  '+': 1.5,
  '=': 1.5,
  '-': 1 / 1.5,
  '−': 1 / 1.5,
  _: 1 / 1.5,
}

/** Share of a usual step that a key held down takes each time it repeats. */
const repeated = 0.2

/** Fractions of the plot that a key pans by. */
const stride = 0.15

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/**
 * Zooms and pans by keys while the focus is in `root`: + and − zoom about what has it, where that is in `area`, 0 resets,
 * and Shift with the arrows pans. A key held down is one gesture.
 */
export function zoomKeys(
  root: HTMLElement,
  area: HTMLElement,
  gesture: ZoomGesture,
  reset: () => void,
): { stop(): void } {
  function down(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof Element && event.target.closest('input, select, textarea')) return
    const factor = factors[event.key]
    const direction = event.shiftKey ? directions[event.key] : undefined
    const isReset = event.key === '0'
    if (factor === undefined && !direction && !isReset) return
    event.preventDefault()
    // The player's shortcuts are arrow keys too.
    event.stopPropagation()
    if (isReset) {
      reset()
      return
    }
    if (event.repeat) gesture.hold()
    const part = event.repeat ? repeated : 1
    if (factor !== undefined) gesture.zoomBy(factor ** part, focused())
    if (direction) {
      const far = stride * part * area.clientWidth
      gesture.panBy(direction[0] * far, direction[1] * far)
    }
  }

  function focused(): PixelPoint | null {
    const { activeElement } = document
    if (!activeElement || !area.contains(activeElement)) return null
    const frame = area.getBoundingClientRect()
    const box = activeElement.getBoundingClientRect()
    return [
      box.left + box.width / 2 - frame.left - area.clientLeft,
      box.top + box.height / 2 - frame.top - area.clientTop,
    ]
  }

  const release = () => gesture.release()
  root.addEventListener('keydown', down)
  root.addEventListener('keyup', release)
  root.addEventListener('focusout', release)
  return {
    stop() {
      root.removeEventListener('keydown', down)
      root.removeEventListener('keyup', release)
      root.removeEventListener('focusout', release)
    },
  }
}
