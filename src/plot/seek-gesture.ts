import type { ChartFrame } from './chart-lines'

export interface SeekGestureOptions {
  frame(): ChartFrame | null
  /** The iteration under the pointer and its place in pixels; null when the pointer has left. */
  onHover(t: number | null, x: number): void
  onSeek(t: number, phase: 'move' | 'end'): void
}

/** Reads iterations off a chart, and seeks the one that is pressed; seeks are reported once a frame. */
export function seekGesture(
  area: HTMLElement,
  { frame: current, onHover, onSeek }: SeekGestureOptions,
): { cancel(): void } {
  let pointer: number | null = null
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

  area.addEventListener('pointerdown', (event) => {
    const at = read(event)
    if (!at || pointer !== null || event.button !== 0 || !event.isPrimary) return
    pointer = event.pointerId
    area.setPointerCapture(pointer)
    isSought = false
    latest = at.t
    // A finger may be about to scroll the page.
    if (event.pointerType !== 'touch') seek(at.t)
  })
  area.addEventListener('pointermove', (event) => {
    const at = read(event)
    if (!at) return
    onHover(at.t, at.x)
    if (event.pointerId === pointer) seek(at.t)
  })
  area.addEventListener('pointerup', (event) => {
    if (event.pointerId !== pointer) return
    release()
    onSeek(latest, 'end')
  })
  const abandon = (event: PointerEvent) => {
    if (event.pointerId !== pointer) return
    release()
    if (isSought) onSeek(latest, 'end')
    onHover(null, 0)
  }
  area.addEventListener('pointercancel', abandon)
  area.addEventListener('lostpointercapture', abandon)
  area.addEventListener('pointerleave', () => {
    if (pointer === null) onHover(null, 0)
  })
  return { cancel: release }
}
