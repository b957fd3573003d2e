import type { Point } from '../../core/records/experiment'
import type { Projection } from '../scene/projection'
import type { PlotGestures } from './plot-gestures'
import type { PixelPoint } from './press'
import type { StartReport } from './start-handle'
import type { StartHandles } from './start-handles'

/**
 * Distance from the handle's middle at which its ring is seen, in pixels; what can be gripped is
 * larger.
 */
const ring = 9

/** A start under the pointer that has pressed it, or that a press anywhere else means. */
interface Gripped {
  readonly run: number | null
  readonly before: Point
  /** Offset from the middle of the handle to the pointer. */
  readonly grip: PixelPoint
  readonly isOnRing: boolean
  readonly pressed: PixelPoint
}

export interface StartGestureOptions {
  onStart: StartReport
  /** The click that was tried stands. */
  onStand(): void
}

/**
 * Lets a click in `area` set a start, and a drag move it from there; a press on the handle of one drags that from where
 * it is. Moves are reported once a frame; a gesture that is broken off, or becomes a double click, puts the start back.
 */
export function startGesture(
  area: HTMLElement,
  gestures: PlotGestures,
  current: () => Projection | null,
  pressedAt: StartHandles['pressed'],
  { onStart, onStand }: StartGestureOptions,
): { cancel(): void } {
  let gripped: Gripped | null = null
  let latest: Point = [0, 0]
  let frame = 0
  /** The start as last reported by the gesture under way, which may have to be put back. */
  let shown: Gripped | null = null

  function pointAt(px: number, py: number): Point {
    const projection = current()
    if (!projection) return latest
    const within = (value: number, size: number) => Math.min(size, Math.max(0, value))
    return projection.pointAt(within(px, projection.width), within(py, projection.height))
  }

  function grip(target: Element, at: PixelPoint): Gripped | null {
    const pressed = current() && pressedAt(target)
    if (!pressed) return null
    const { run, at: before } = pressed.start
    if (!pressed.handle) return { run, before, grip: [0, 0], isOnRing: false, pressed: at }
    const box = pressed.handle.getBoundingClientRect()
    const frame = area.getBoundingClientRect()
    const x = at[0] - (box.left + box.width / 2 - frame.left - area.clientLeft)
    const y = at[1] - (box.top + box.height / 2 - frame.top - area.clientTop)
    // A press on the ring that does not move it means nothing.
    return { run, before, grip: [x, y], isOnRing: Math.hypot(x, y) <= ring, pressed: at }
  }

  function finish(): void {
    cancelAnimationFrame(frame)
    frame = 0
    area.classList.remove('plot-dragging')
  }

  const stopListening = gestures.listen({
    press({ press }) {
      gripped = grip(press.target, press.at)
      latest = gripped?.before ?? latest
    },
    drag({ at }) {
      const start = gripped
      if (!start) return
      latest = pointAt(at[0] - start.grip[0], at[1] - start.grip[1])
      area.classList.add('plot-dragging')
      frame ||= requestAnimationFrame(() => {
        frame = 0
        shown = start
        onStart(latest, 'move', start.run)
      })
    },
    drop() {
      finish()
      if (gripped) onStart(latest, 'end', gripped.run)
      shown = null
    },
    click() {
      if (!gripped || gripped.isOnRing) return
      shown = gripped
      onStart(pointAt(...gripped.pressed), 'try', gripped.run)
    },
    stand() {
      if (shown) onStand()
      shown = null
    },
    undo() {
      finish()
      if (shown) onStart(shown.before, 'cancel', shown.run)
      shown = null
    },
  })

  return {
    cancel() {
      stopListening()
      finish()
    },
  }
}
