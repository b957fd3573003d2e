import type { Point } from '../../core/records/experiment'
import type { Projection } from '../scene/projection'
import { longPress } from './long-press'
import type { StartReport } from './start-handle'
import type { StartHandles } from './start-handles'

/** Pixels that a pointer may stray within a click or a tap. */
const slop = { mouse: 2, touch: 5 } as const
/** How far from the handle's middle its ring is seen, in pixels; what can be gripped is larger. */
const ring = 9

/**
 * Lets a press anywhere in `area` set a start, and drag it from there; a press on the handle of one drags that from
 * where it is. A finger drags by a handle alone: elsewhere it taps, and whatever else it does is scrolling, zooming or
 * a long press, which asks to read.
 * Moves are reported once a frame; a gesture that is broken off puts the start back.
 */
export function startGesture(
  area: HTMLElement,
  current: () => Projection | null,
  pressedAt: StartHandles['pressed'],
  onRunStart: StartReport,
): { cancel(): void } {
  let pointer: number | null = null
  let frame = 0
  let isDragging = false
  // A press on the ring that does not move it means nothing.
  let isMeant = false
  let isTap = false
  let since = 0
  let isReported = false
  let before: Point = [0, 0]
  let pressed = { x: 0, y: 0 }
  let grip = { x: 0, y: 0 }
  let latest: Point = [0, 0]
  let run: number | null = null

  const onStart = (point: Point, phase: 'move' | 'end' | 'cancel') => onRunStart(point, phase, run)

  function pointUnder(event: PointerEvent): Point {
    const projection = current()
    if (!projection) return before
    const { left, top } = area.getBoundingClientRect()
    const x = event.clientX - left - area.clientLeft - grip.x
    const y = event.clientY - top - area.clientTop - grip.y
    const within = (value: number, size: number) => Math.min(size, Math.max(0, value))
    return projection.pointAt(within(x, projection.width), within(y, projection.height))
  }

  function report(): void {
    frame ||= requestAnimationFrame(() => {
      frame = 0
      isReported = true
      onStart(latest, 'move')
    })
  }

  function finish(): void {
    pointer = null
    isDragging = false
    cancelAnimationFrame(frame)
    frame = 0
    area.classList.remove('plot-dragging')
  }

  function breakOff(): void {
    finish()
    if (isReported) onStart(before, 'cancel')
  }

  function down(event: PointerEvent): void {
    // A second finger means to zoom.
    if (pointer !== null && event.pointerType === 'touch') breakOff()
    const now = pressedAt(event.target)
    if (!now || !current() || pointer !== null || event.button !== 0 || !event.isPrimary) return
    // With Shift it moves the view.
    if (event.shiftKey) return
    const { handle, start } = now
    pointer = event.pointerId
    area.setPointerCapture(pointer)
    run = start.run
    before = start.at
    isReported = false
    pressed = { x: event.clientX, y: event.clientY }
    grip = { x: 0, y: 0 }
    isTap = event.pointerType === 'touch' && handle === null
    since = event.timeStamp
    latest = pointUnder(event)
    isMeant = true
    if (handle) {
      const { left, top, width, height } = handle.getBoundingClientRect()
      grip = { x: event.clientX - left - width / 2, y: event.clientY - top - height / 2 }
      isMeant = Math.hypot(grip.x, grip.y) > ring
    }
  }

  function move(event: PointerEvent): void {
    if (event.pointerId !== pointer) return
    const strayed = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y)
    const tolerance = slop[event.pointerType === 'touch' ? 'touch' : 'mouse']
    if (!isDragging && strayed < tolerance) return
    if (isTap) {
      finish()
      return
    }
    isDragging = true
    isMeant = true
    area.classList.add('plot-dragging')
    latest = pointUnder(event)
    report()
  }

  function up(event: PointerEvent): void {
    if (event.pointerId !== pointer) return
    finish()
    const asksToRead = isTap && event.timeStamp - since >= longPress
    if (isMeant && !asksToRead) onStart(latest, 'end')
  }

  function abandon(event: PointerEvent): void {
    if (event.pointerId === pointer) breakOff()
  }

  area.addEventListener('pointerdown', down)
  area.addEventListener('pointermove', move)
  area.addEventListener('pointerup', up)
  area.addEventListener('pointercancel', abandon)
  area.addEventListener('lostpointercapture', abandon)
  return { cancel: finish }
}
