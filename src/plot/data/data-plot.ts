import { select } from 'd3'
import type { Point } from '../../core/records/experiment'
import { spoken } from '../../core/records/spoken'
import { axes } from '../contours/axes'
import { watchColours } from '../palette'
import { redraws } from '../redraw'
import type { DataContent, PlotChosen } from '../scene/data/data-content'
import { rowNear } from '../scene/data/data-shapes'
import { type Projection, project } from '../scene/projection'
import { watchSize } from '../watch-size'
import { withdraw } from '../withdraw'
import { colouredBy, dataColours, drawData } from './data-drawing'
import { pointGesture } from './point-gesture'
import { pointHandle } from './point-handle'

/** Data with the models that runs have come to, and points to drag, to add and to take away. */
export interface DataPlot {
  setContent(content: DataContent): void
  /** The point that is worked on; null for none. */
  setChosen(chosen: PlotChosen | null): void
  /** The row to mark; null for none. */
  setPointed(row: number | null): void
  /** The accessible name of the picture. */
  setDescription(text: string): void
  destroy(): void
}

export interface DataPlotOptions {
  /** The mouse is on a point; null when it leaves it. */
  onPoint(row: number | null): void
  onChoose(row: number): void
  onMove(row: number, at: Point, phase: 'move' | 'end'): void
  /** A drag was taken away: what was before is to be put back. */
  onCancel(): void
  onAdd(at: Point): void
  onRemove(row: number): void
}

export function dataPlot(node: HTMLElement, options: DataPlotOptions): DataPlot {
  const root = select(node).append('div').attr('class', 'plot plot-data')
  const frame = axes(root.node()!)
  const area = root.append('div').attr('class', 'plot-area').node()!
  const canvas = select(area)
    .append('canvas')
    .attr('class', 'plot-layer')
    .attr('role', 'img')
    .node()!

  let content: DataContent | null = null
  let chosen: PlotChosen | null = null
  let pointed: number | null = null
  let size = { width: 0, height: 0 }
  let projection: Projection | null = null

  const redraw = redraws(() => {
    if (!content || size.width === 0 || size.height === 0) return false
    projection ??= project(content.window, size.width, size.height, false)
    frame.draw(projection)
    drawData(canvas, content, pointed, projection, colours.current)
    handle.draw(projection)
    return false
  })
  const { request } = redraw
  const rows = () => content?.points.x.length ?? 0
  const handle = pointHandle(area, options, rows)
  const gesture = pointGesture(area, handle.element, {
    ...options,
    projection: () => projection,
    rowAt: (at, reach) =>
      content && projection ? rowNear(content.points, projection, at, reach) : null,
    placeOf: (row) => [content!.points.x[row]!, content!.points.y[row]!],
    chosen: () => chosen?.row ?? null,
  })
  const colours = watchColours(area, dataColours, request, colouredBy)
  const sizeWatch = watchSize(area, (next) => {
    size = next
    projection = null
    request()
  })

  return {
    setContent(next) {
      if (next.window !== content?.window) projection = null
      content = next
      frame.setParameters(next.names)
      request()
    },
    setChosen(next) {
      chosen = next
      handle.setChosen(next)
      request()
    },
    setPointed(next) {
      pointed = next
      request()
    },
    setDescription(text) {
      canvas.setAttribute('aria-label', spoken(text))
    },
    destroy() {
      redraw.cancel()
      gesture.cancel()
      colours.stop()
      sizeWatch.stop()
      withdraw(root.node()!)
    },
  }
}
