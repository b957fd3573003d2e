import { freshContext } from '../canvas'
import type { CanvasColours } from '../palette'
import type { PlotPath } from '../scene/paths/plot-path'
import { isContinued, pathTrace, type Trace } from '../scene/paths/trace'
import {
  areDotted,
  countDots,
  drawStrokes,
  radiusOf,
  trailWidth,
} from '../scene/paths/trail-strokes'
import type { Projection } from '../scene/projection'

/** Work that a trail may do in one frame. */
export interface Allowance {
  /** The time at which to stop tracing, on the clock of performance.now(). */
  readonly deadline: number
  /** Pixels of line left to draw; filling them takes longer than finding them. */
  ink: number
}

/** The path of one run up to the playhead, on a canvas of its own, so that raising it redraws nothing. */
export interface Trail {
  readonly canvas: HTMLCanvasElement
  readonly path: PlotPath
  readonly trace: Trace
  setPath(path: PlotPath): void
  /** Draws what is missing as far as the allowance goes; returns whether there is more to draw. */
  draw(projection: Projection, palette: CanvasColours, t: number, allowance: Allowance): boolean
}

/** The more strokes one path has that cross each other, the slower it fills: batches bound that. */
const batch = 128

export function trail(first: PlotPath): Trail {
  const canvas = document.createElement('canvas')
  canvas.setAttribute('class', 'plot-layer plot-trail')
  canvas.setAttribute('aria-hidden', 'true')
  let path = first
  const trace = pathTrace()
  let isTraced = false
  let tracedFor: Projection | null = null
  let drawnIn: CanvasColours | null = null
  let context: CanvasRenderingContext2D | null = null
  let drawnVertices = 0
  let drawnDots = 0
  let drawnTo = -1
  let dotted = true

  function strokes(context: CanvasRenderingContext2D, trace: Trace, from: number, to: number) {
    for (let start = from; start < to; start += batch) {
      context.beginPath()
      drawStrokes(context, trace, start, Math.min(to, start + batch))
      context.stroke()
    }
  }

  function circles(context: CanvasRenderingContext2D, trace: Trace, to: number, margin: number) {
    context.beginPath()
    for (let k = drawnDots; k < to; k++) {
      const dot = trace.dots[k]!
      const radius = radiusOf(dot) + margin
      context.moveTo(dot.x + radius, dot.y)
      context.arc(dot.x, dot.y, radius, 0, 2 * Math.PI)
    }
    context.fill()
  }

  return {
    canvas,
    get path() {
      return path
    },
    trace,
    setPath(next) {
      if (isContinued(path, next)) trace.goOn(next)
      else isTraced = false
      if (next.colour !== path.colour) drawnIn = null
      path = next
    },
    draw(projection, palette, t, allowance) {
      if (!isTraced || tracedFor !== projection) {
        trace.restart(path, projection)
        isTraced = true
        tracedFor = projection
        context = null
      }
      const arrived = trace.advance(t, () => performance.now() > allowance.deadline)
      const shown = Math.min(t, trace.traced)
      const dots = countDots(trace, shown)
      const isDotted = areDotted(dots)
      if (!context || palette !== drawnIn || shown < drawnTo || isDotted !== dotted) {
        context = freshContext(canvas, projection.width, projection.height)
        context.lineJoin = 'round'
        context.lineCap = 'round'
        drawnVertices = 0
        drawnDots = 0
        drawnIn = palette
        dotted = isDotted
      }
      const wanted = trace.verticesUntil(shown)
      const vertices = affordable(trace, drawnVertices, wanted, allowance)
      const colour = palette.runs[path.colour] ?? palette.paper
      context.globalCompositeOperation = 'source-over'
      context.strokeStyle = context.fillStyle = colour
      context.lineWidth = trailWidth.line
      strokes(context, trace, drawnVertices, vertices)
      if (dotted) circles(context, trace, dots, 0)
      // Under all that is there, so that a path drawn piece by piece looks as if it were drawn at once.
      context.globalCompositeOperation = 'destination-over'
      context.strokeStyle = context.fillStyle = palette.paper
      context.lineWidth = trailWidth.line + 2 * trailWidth.casing
      strokes(context, trace, drawnVertices, vertices)
      if (dotted) circles(context, trace, dots, trailWidth.casing)
      drawnVertices = vertices
      drawnDots = dotted ? dots : 0
      drawnTo = shown
      return !arrived || vertices < wanted
    },
  }
}

/** The vertex as far as which the ink goes. */
function affordable(trace: Trace, from: number, to: number, allowance: Allowance): number {
  const { x, y, pen } = trace.vertices
  let end = from
  while (end < to && allowance.ink > 0) {
    if (pen[end] === 1) allowance.ink -= Math.hypot(x[end]! - x[end - 1]!, y[end]! - y[end - 1]!)
    end++
  }
  return end
}
