import { select } from 'd3'
import type { Point, Viewport } from '../core/experiment'
import type { Field } from '../core/field'
import { axes, margin } from './axes'
import type { Rectangle } from './clip'
import { contourLayer } from './contour-layer'
import { minimaLayer, type PlotMinimum } from './minima-layer'
import { watchPalette } from './palette'
import { pathLayer } from './path-layer'
import type { PlotPath } from './plot-path'
import { type Projection, project } from './projection'
import { redraws } from './redraw'
import { runLabels } from './run-labels'
import { startGesture } from './start-gesture'
import { startHandle } from './start-handle'
import { watchSize } from './watch-size'

export type { PlotMinimum } from './minima-layer'
export type { PlotPath } from './plot-path'

export interface ContourPlotOptions {
  /** A start that was chosen; `move` while the gesture goes on, `end` once when it is over. */
  onStart(point: Point, phase: 'move' | 'end'): void
  /** The size of the plot area, in CSS pixels; the field to draw is that of the view widened to it. */
  onResize(size: { readonly width: number; readonly height: number }): void
}

/** Contours, start and paths in `node`, which must have a size of its own. Whatever is set is drawn in the next frame. */
export interface ContourPlot {
  /** The part of parameter space to show; the plot widens it to its own aspect. */
  setView(view: Viewport): void
  /** Drawn where its own viewport is, which may not be the one on show. */
  setField(field: Field | null): void
  setParameters(names: readonly [string, string]): void
  setMinima(minima: readonly PlotMinimum[]): void
  setStart(start: Point): void
  setPaths(paths: readonly PlotPath[]): void
  /** Paths are drawn up to this iterate, or to their last where they are shorter. */
  setPlayhead(t: number): void
  /** The id of the run to draw above the others. */
  setRaised(id: number | null): void
  /** The accessible name of the picture. */
  setDescription(text: string): void
  destroy(): void
}

export function contourPlot(node: HTMLElement, options: ContourPlotOptions): ContourPlot {
  const root = select(node).append('div').attr('class', 'plot')
  const frame = axes(root.node()!)
  const area = root.append('div').attr('class', 'plot-area').node()!
  const contours = contourLayer(area)
  const minima = minimaLayer(area)
  const paths = pathLayer(area)
  const labels = runLabels(area)
  const handle = startHandle(area, options.onStart)

  let view: Viewport | null = null
  let size = { width: 0, height: 0 }
  let projection: Projection | null = null
  let start: Point = [0, 0]

  const redraw = redraws(() => {
    if (!view || size.width === 0 || size.height === 0) return false
    projection ??= project(view, size.width, size.height)
    const aroundStart = boxAround(projection.x(start[0]), projection.y(start[1]))
    frame.draw(projection)
    contours.draw(projection)
    minima.draw(projection, [aroundStart])
    handle.draw(projection)
    const unfinished = paths.draw(projection, palette.current)
    labels.draw(projection, paths.heads, [aroundStart])
    return unfinished
  })
  const { request } = redraw
  const palette = watchPalette(area, request)
  const gesture = startGesture(
    area,
    handle.element,
    () => projection && { start, projection },
    options.onStart,
  )
  const sizeWatch = watchSize(area, (next) => {
    if (next.width !== size.width || next.height !== size.height) {
      size = next
      projection = null
      options.onResize(next)
    }
    request()
  })

  return {
    setView(next) {
      view = next
      projection = null
      request()
    },
    setField(field) {
      contours.setField(field)
      request()
    },
    setParameters(names) {
      frame.setParameters(names)
      handle.setParameters(names)
      request()
    },
    setMinima(next) {
      minima.setMinima(next)
      request()
    },
    setStart(next) {
      start = next
      handle.setStart(next)
      request()
    },
    setPaths(next) {
      paths.setPaths(next)
      request()
    },
    setPlayhead(t) {
      paths.setPlayhead(t)
      request()
    },
    setRaised(id) {
      paths.setRaised(id)
      request()
    },
    setDescription(text) {
      contours.setDescription(text)
    },
    destroy() {
      redraw.cancel()
      gesture.cancel()
      palette.stop()
      sizeWatch.stop()
      root.remove()
    },
  }
}

/** What the handle and its label cover; the label is on the left. */
function boxAround(x: number, y: number): Rectangle {
  return { x0: x - 42, y0: y - 9, x1: x + 9, y1: y + 9 }
}

export { margin as plotMargin }
