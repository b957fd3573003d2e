import type { ChartFrame } from '../scene/chart/chart-frame'

export interface SeekGestureOptions {
  frame(): ChartFrame | null
  /** The iteration on show, to go back to when a gesture is broken off. */
  playhead(): number
  /** The iteration under the pointer and its place in pixels; null when the pointer has left. */
  onHover(t: number | null, x: number): void
  onSeek(t: number, phase: 'move' | 'end'): void
}

/** Pixels that a finger goes before it is known whether it goes along the chart or scrolls the page. */
const slop = 5

/** Reads iterations off a chart, and seeks the one that is pressed; seeks are reported once a frame. */
export function seekGesture(
  area: HTMLElement,
  { frame: current, playhead, onHover, onSeek }: SeekGestureOptions,
): { cancel(): void } {
  let pointer: number | null = null
  let pressed = { x: 0, y: 0 }
  let before = 0
  let frame = 0
  let latest = 0
  let isSought = false

  function read(event: PointerEvent): { readonly t: number; readonly x: number } | null {
    const chart = current()
    if (!chart) return null
    const x = event.clientX - area.getBoundingClientRect().left
    const share = Math.min(1, Math.max(0, (x - chart.left) / chart.width))
    const t = Math.round(share * chart.lastStep)
    return { t, x: chart.left + (t / chart.lastStep) * chart.width }
  }

  function release(): void {
    pointer = null
    cancelAnimationFrame(frame)
    frame = 0
  }

  function seek(t: number): void {
    latest = t
    isSought = true
    frame ||= requestAnimationFrame(() => {
      frame = 0
      onSeek(latest, 'move')
    })
  }

  function goesAlong({ clientX, clientY }: PointerEvent): boolean {
    const along = Math.abs(clientX - pressed.x)
    return along >= slop && along > Math.abs(clientY - pressed.y)
  }

  function strayed({ clientX, clientY, pointerType }: PointerEvent): boolean {
    return pointerType === 'touch' && Math.hypot(clientX - pressed.x, clientY - pressed.y) >= slop
  }

  area.addEventListener('pointerdown', (event) => {
    const at = read(event)
    if (!at || pointer !== null || event.button !== 0 || !event.isPrimary) return
    pointer = event.pointerId
    area.setPointerCapture(pointer)
    pressed = { x: event.clientX, y: event.clientY }
    before = playhead()
    isSought = false
    latest = at.t
    // A finger may be about to scroll the page.
    if (event.pointerType !== 'touch') seek(at.t)
  })
  area.addEventListener('pointermove', (event) => {
    const at = read(event)
    if (!at) return
    if (event.pointerId !== pointer) onHover(at.t, at.x)
    else if (isSought || event.pointerType !== 'touch' || goesAlong(event)) {
      onHover(at.t, at.x)
      seek(at.t)
    }
  })
  area.addEventListener('pointerup', (event) => {
    if (event.pointerId !== pointer) return
    release()
    if (isSought || !strayed(event)) onSeek(latest, 'end')
  })
  const abandon = (event: PointerEvent) => {
    if (event.pointerId !== pointer) return
    release()
    if (isSought) onSeek(before, 'end')
    onHover(null, 0)
  }
  area.addEventListener('pointercancel', abandon)
  area.addEventListener('lostpointercapture', abandon)
  area.addEventListener('pointerleave', () => {
    if (pointer === null) onHover(null, 0)
  })
  return { cancel: release }
}
