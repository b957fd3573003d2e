import { type D3ZoomEvent, interpolate, select, zoom, zoomIdentity, zoomTransform } from 'd3'
import type { Viewport } from '../../core/records/experiment'
import { type Projection, project } from '../scene/projection'
import type { PlotGestures } from './plot-gestures'
import type { PixelPoint } from './press'
import { zoomFilter } from './zoom-filter'
import { type PixelTransform, viewUnder } from './zoom-view'

export interface ZoomOptions {
  /** The view on show, before the plot widens it. */
  view(): Viewport
  /** Whether both axes have one scale. */
  isEqual(): boolean
  isPossible(view: Viewport): boolean
  /** True where there is nothing finer to be seen. */
  isFinest(): boolean
  /** True where a plain wheel belongs to the page around. */
  isWheelShared(): boolean
  reducedMotion(): boolean
  onView(view: Viewport, phase: 'move' | 'end'): void
  /** Called where it goes no farther this way. */
  onLimit(way: 'in' | 'out'): void
}

export interface ZoomGesture {
  /** About a point of the area in pixels, or its middle. */
  zoomBy(factor: number, about: PixelPoint | null): void
  panBy(dx: number, dy: number): void
  /** Shows another view, whatever gesture is under way. */
  goTo(view: Viewport): void
  /** Makes what follows, until `release`, one gesture, whose movements take no time. */
  hold(): void
  release(): void
  destroy(): void
}

/** Milliseconds that a step to another view takes. */
const duration = 180

/**
 * Zooms by wheel, two fingers and double click, and pans by two fingers and by a drag with Shift or the middle button.
 * Whatever else is done to `area` is left to others.
 */
export function zoomGesture(
  area: HTMLElement,
  gestures: PlotGestures,
  options: ZoomOptions,
): ZoomGesture {
  /**
   * The picture when the gesture began, which the gesture's transform applies to: it begins with the identity, however deep
   * the view. Null too where a gesture began before there was a plot to be seen, which then does nothing.
   */
  let base: { readonly shown: Projection; readonly view: Viewport } | null = null
  let latest: Viewport | null = null
  let under = 0
  let isHeld = false

  const filter = zoomFilter(gestures, options.isWheelShared)
  const behaviour = zoom<HTMLElement, unknown>()
    .filter((event) => filter.isMeant(event, under > 0))
    .constrain((next) => (isPossible(next) ? next : zoomTransform(area)))
    .interpolate(interpolate)
    .on('start', begin)
    .on('zoom', follow)
    .on('end', end)
  const target = select(area)

  function begin(): void {
    under += 1
    if (under > 1) return
    const view = options.view()
    const { clientWidth: width, clientHeight: height } = area
    base =
      width > 0 && height > 0
        ? { shown: project(view, width, height, options.isEqual()), view }
        : null
  }

  function follow({ transform }: D3ZoomEvent<HTMLElement, unknown>): void {
    if (!base) return
    const next = viewUnder(base.shown, base.view, transform)
    const { x0, x1, y0, y1 } = latest ?? base.view
    if (next.x0 === x0 && next.x1 === x1 && next.y0 === y0 && next.y1 === y1) return
    latest = next
    area.classList.add('plot-zooming')
    options.onView(next, 'move')
  }

  function end(): void {
    under -= 1
    if (under > 0) return
    target.property('__zoom', zoomIdentity)
    area.classList.remove('plot-zooming')
    const reached = latest
    latest = null
    base = null
    if (reached) options.onView(reached, 'end')
  }

  function isPossible(next: PixelTransform): boolean {
    if (!base) return true
    const { k } = zoomTransform(area)
    const view = viewUnder(base.shown, base.view, next)
    const isFiner = next.k > k || (next.k === k && view.x1 - view.x0 < 1)
    if (options.isPossible(view) && !(next.k > k && options.isFinest())) return true
    options.onLimit(isFiner ? 'in' : 'out')
    return false
  }

  function zoomBy(factor: number, about: PixelPoint | null): void {
    const point = about ? ([...about] as [number, number]) : undefined
    if (isHeld || options.reducedMotion()) behaviour.scaleBy(target, factor, point)
    else behaviour.scaleBy(target.transition().duration(duration), factor, point)
  }

  // Some browsers scroll by the middle button.
  const keep = (event: MouseEvent) => event.button === 1 && event.preventDefault()

  area.addEventListener('mousedown', keep)
  target.call(behaviour).on('dblclick.zoom', null)
  const stopListening = gestures.listen({
    doubleClick: ({ at, isShifted }) => zoomBy(isShifted ? 1 / 2 : 2, at),
  })

  return {
    zoomBy,
    panBy(dx, dy) {
      const { k } = zoomTransform(area)
      if (isHeld || options.reducedMotion()) behaviour.translateBy(target, dx / k, dy / k)
      else behaviour.translateBy(target.transition().duration(duration), dx / k, dy / k)
    },
    goTo(view) {
      latest = null
      base = null
      options.onView(view, 'end')
    },
    hold() {
      if (isHeld) return
      isHeld = true
      begin()
    },
    release() {
      if (!isHeld) return
      isHeld = false
      end()
    },
    destroy() {
      area.removeEventListener('mousedown', keep)
      stopListening()
      filter.stop()
      target.on('.zoom', null).interrupt()
      behaviour.on('start', null).on('zoom', null).on('end', null)
      under = Math.min(under, 1)
      if (under > 0) end()
    },
  }
}
