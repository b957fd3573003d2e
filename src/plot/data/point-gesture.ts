import type { Point } from '../../core/records/experiment'
import { reachOf } from '../scene/data/data-shapes'
import type { Projection } from '../scene/projection'
import type { DataPlotOptions } from './data-plot'

interface Gripped {
  readonly pointer: number
  readonly row: number
  /** Offset from the point to the pointer, in pixels. */
  readonly grip: readonly [number, number]
  readonly pressed: readonly [number, number]
  isMoved: boolean
}

export interface PointGestureOptions extends Omit<DataPlotOptions, 'onResize'> {
  projection(): Projection | null
  /** The row at a place in pixels. */
  rowAt(at: readonly [number, number], reach: number): number | null
  placeOf(row: number): Point
  /** The row that the handle stands for, which alone a finger drags. */
  chosen(): number | null
}

/** Pixels that a pointer may stray within a click. */
const slop = 3

/**
 * Drags points, adds one where a click is on none, and takes away the one that is clicked with Shift. A finger chooses a point
 * by a tap and drags its handle: elsewhere it scrolls.
 */
export function pointGesture(
  area: HTMLElement,
  handle: HTMLElement,
  options: PointGestureOptions,
): { cancel(): void } {
  const { onPoint, onChoose, onMove, onCancel, onAdd, onRemove } = options
  let gripped: Gripped | null = null
  /** A press that has meant something, whose click means nothing more. */
  let isSpent = false
  let frame = 0
  let latest: Point | null = null

  function placeIn({ clientX, clientY }: MouseEvent): readonly [number, number] {
    const { left, top } = area.getBoundingClientRect()
    return [clientX - left - area.clientLeft, clientY - top - area.clientTop]
  }

  function pointUnder([px, py]: readonly [number, number]): Point | null {
    const projection = options.projection()
    if (!projection) return null
    const within = (value: number, size: number) => Math.min(size, Math.max(0, value))
    return projection.pointAt(within(px, projection.width), within(py, projection.height))
  }

  function rowFor(event: PointerEvent | MouseEvent, at: readonly [number, number]): number | null {
    if (event.target === handle) return options.chosen()
    return options.rowAt(at, isCoarse(event) ? reachOf.coarse : reachOf.fine)
  }

  function end(): Gripped | null {
    const ended = gripped
    gripped = null
    cancelAnimationFrame(frame)
    frame = 0
    area.classList.remove('plot-dragging')
    return ended
  }

  area.addEventListener('pointerdown', (event) => {
    isSpent = false
    if (event.button !== 0 || !event.isPrimary || gripped) return
    if (isCoarse(event) && event.target !== handle) return
    const at = placeIn(event)
    const row = rowFor(event, at)
    const projection = options.projection()
    if (row === null || !projection) return
    isSpent = true
    if (event.shiftKey) return onRemove(row)
    onChoose(row)
    const [x, y] = options.placeOf(row)
    gripped = {
      pointer: event.pointerId,
      row,
      grip: [at[0] - projection.x(x), at[1] - projection.y(y)],
      pressed: at,
      isMoved: false,
    }
    area.setPointerCapture(event.pointerId)
  })
  area.addEventListener('pointermove', (event) => {
    const at = placeIn(event)
    if (!gripped) {
      if (!isCoarse(event) && event.buttons === 0) onPoint(rowFor(event, at))
      return
    }
    if (event.pointerId !== gripped.pointer) return
    const { row, grip, pressed } = gripped
    if (!gripped.isMoved && Math.hypot(at[0] - pressed[0], at[1] - pressed[1]) < slop) return
    gripped.isMoved = true
    area.classList.add('plot-dragging')
    latest = pointUnder([at[0] - grip[0], at[1] - grip[1]])
    frame ||= requestAnimationFrame(() => {
      frame = 0
      if (latest) onMove(row, latest, 'move')
    })
  })
  area.addEventListener('pointerup', (event) => {
    if (event.pointerId !== gripped?.pointer) return
    const ended = end()
    if (ended?.isMoved && latest) onMove(ended.row, latest, 'end')
  })
  const abandon = (event: PointerEvent) => {
    if (event.pointerId === gripped?.pointer && end()?.isMoved) onCancel()
  }
  area.addEventListener('pointercancel', abandon)
  area.addEventListener('lostpointercapture', abandon)
  area.addEventListener('pointerleave', () => onPoint(null))
  area.addEventListener('click', (event) => {
    // The first click of a double click has added a point already.
    if (isSpent || event.detail > 1 || event.button !== 0) return
    const at = placeIn(event)
    const row = rowFor(event, at)
    const point = pointUnder(at)
    if (row !== null) onChoose(row)
    else if (point) onAdd(point)
  })

  return { cancel: () => void end() }
}

/** A click is a PointerEvent in all browsers of today. */
function isCoarse(event: MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType === 'touch'
}
