import type { Axis } from '../../core/records/axis'
import type { Viewport } from '../../core/records/experiment'
import type { ZoomGesture } from '../gestures/zoom-gesture'
import { zoomKeys } from '../gestures/zoom-keys'
import type { Plane } from '../scene/one-variable/plane'
import { decimals, rounded } from '../scene/projection'

export interface CurveZoomOptions {
  /** The place of the picture's inside; null where there is none. */
  plane(): Plane | null
  axis(): Axis
  /** The value that zooming without a pointer is about. */
  about(): number
  view(): Viewport
  isPossible(view: Viewport): boolean
  /** True where a plain wheel belongs to the page around. */
  isWheelShared(): boolean
  onView(view: Viewport, phase: 'move' | 'end'): void
  /** Shows the usual view. */
  onReset(): void
}

/** Pixels of a wheel's turn that double what is seen, as of the contours. */
const doubling = 500
/** A pause in turning the wheel, in milliseconds, after which that was one gesture. */
const pause = 250
/** Share of a view to which its ends are rounded: nothing is seen of it. */
const finest = 1e-5

/** Zooms a curve by wheel and by keys about a value on it, and pans it by keys; the other axis of the view keeps its middle. */
export function curveZoom(element: HTMLElement, options: CurveZoomOptions): ZoomGesture {
  let timer = 0
  let reached: Viewport | null = null

  function show(next: Viewport, phase: 'move' | 'end'): void {
    if (!options.isPossible(next)) return
    reached = phase === 'move' ? next : null
    options.onView(next, phase)
  }

  function zoom(factor: number, about: number, phase: 'move' | 'end'): void {
    show(zoomed(options.view(), options.axis(), about, factor), phase)
  }

  function finish(): void {
    clearTimeout(timer)
    timer = 0
    if (reached) show(reached, 'end')
  }

  function turn(event: WheelEvent): void {
    const plane = options.plane()
    if (!plane || (options.isWheelShared() && !event.ctrlKey)) return
    event.preventDefault()
    const share = (event.offsetX - plane.left) / plane.width
    const [low, high] = plane.across
    const pixels = event.deltaY * (event.deltaMode === 1 ? 25 : event.deltaMode ? 500 : 1)
    zoom(2 ** (-pixels / doubling), low + Math.min(1, Math.max(0, share)) * (high - low), 'move')
    clearTimeout(timer)
    timer = window.setTimeout(finish, pause)
  }

  const gesture: ZoomGesture = {
    zoomBy: (factor) => zoom(factor, options.about(), 'end'),
    panBy(dx) {
      const plane = options.plane()
      if (!plane) return
      const view = options.view()
      const by = (-dx / plane.width) * (plane.across[1] - plane.across[0])
      const moved =
        options.axis() === 0
          ? { ...view, x0: view.x0 + by, x1: view.x1 + by }
          : { ...view, y0: view.y0 + by, y1: view.y1 + by }
      show(roundedView(moved), 'end')
    },
    goTo: (view) => show(view, 'end'),
    // Keys held down go on step by step.
    hold() {},
    release() {},
    destroy() {
      finish()
      keys.stop()
      element.removeEventListener('wheel', turn)
    },
  }
  const keys = zoomKeys(element, element, gesture, options.onReset)
  element.addEventListener('wheel', turn, { passive: false })
  return gesture
}

/** The view `factor` times as near: about a value of one axis, which stays where it is, and the middle of the other. */
export function zoomed(view: Viewport, axis: Axis, about: number, factor: number): Viewport {
  const { x0, x1, y0, y1 } = view
  const [atX, atY] = axis === 0 ? [about, (y0 + y1) / 2] : [(x0 + x1) / 2, about]
  return roundedView({
    x0: atX + (x0 - atX) / factor,
    x1: atX + (x1 - atX) / factor,
    y0: atY + (y0 - atY) / factor,
    y1: atY + (y1 - atY) / factor,
  })
}

function roundedView({ x0, x1, y0, y1 }: Viewport): Viewport {
  const [across, up] = [decimals((x1 - x0) * finest), decimals((y1 - y0) * finest)]
  return {
    x0: rounded(x0, across),
    x1: rounded(x1, across),
    y0: rounded(y0, up),
    y1: rounded(y1, up),
  }
}
