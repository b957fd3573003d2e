import type { Point } from '../../../core/records/experiment'
import { clipSegment } from '../clip'
import type { Projection } from '../projection'
import type { PlotPath } from './plot-path'
import type { Trace } from './trace'

/**
 * The end of a path at the playhead, in pixels: at an iterate in view, or where it left the plot.
 */
export type Head = {
  readonly id: number
  readonly colour: number
  readonly label: string
  readonly x: number
  readonly y: number
  /** The visible start of the last step, which is drawn whatever the path has crossed before. */
  readonly step: Point | null
} & ({ readonly kind: 'marker' } | { readonly kind: 'arrow'; readonly angle: number })

/** Keeps an arrow whole: its tip stays this far from the edge, in pixels. */
const inset = 7

/** Null when nothing of the path's end can be seen: it has no iterates, or never was in the plot. */
export function headOf(
  { path, trace }: { readonly path: PlotPath; readonly trace: Trace },
  projection: Projection,
  playhead: number,
): Head | null {
  if (path.x.length === 0) return null
  const { width, height } = projection
  const t = Math.min(playhead, path.x.length - 1)
  const x = projection.x(path.x[t]!)
  const y = projection.y(path.y[t]!)
  const { id, colour, label } = path
  if (x >= 0 && x <= width && y >= 0 && y <= height) {
    return { id, colour, label, kind: 'marker', x, y, step: lastStep(path, projection, t, x, y) }
  }
  const exit = trace.lastExit(t)
  if (!exit) return null
  return {
    id,
    colour,
    label,
    kind: 'arrow',
    x: Math.min(width - inset, Math.max(inset, exit.x)),
    y: Math.min(height - inset, Math.max(inset, exit.y)),
    angle: exit.angle,
    step: null,
  }
}

const part = { from: 0, to: 1 }

function lastStep(path: PlotPath, projection: Projection, t: number, x: number, y: number) {
  if (t === 0) return null
  const fromX = projection.x(path.x[t - 1]!)
  const fromY = projection.y(path.y[t - 1]!)
  const plot = { x0: 0, y0: 0, x1: projection.width, y1: projection.height }
  if (!clipSegment(fromX, fromY, x, y, plot, part)) return null
  return [fromX + part.from * (x - fromX), fromY + part.from * (y - fromY)] as const
}
