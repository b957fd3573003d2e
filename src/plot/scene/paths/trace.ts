import { type Clipped, clipSegment, type Rectangle } from '../clip'
import type { Projection } from '../projection'
import { crossedPlaces } from './crossed-places'
import { numbers } from './numbers'

/** The place where a path left the plot. */
export interface Exit {
  readonly x: number
  readonly y: number
  /** The direction it went, in radians clockwise from the right. */
  readonly angle: number
}

export interface Dot {
  readonly t: number
  readonly x: number
  readonly y: number
  /** Distance from the iterate before, in pixels. */
  readonly distance: number
}

/**
 * A path in pixels, reduced to the strokes that change what is seen, and traced only as far as asked:
 *
 * - iterates less than half a pixel from the last vertex add none;
 * - a step that crosses no place, a square as wide as the line, which the path has not crossed before adds no
 *   stroke, so that a million steps round and round cost as many strokes as the plot has places at the most;
 * - what is outside the plot is cut off.
 */
export interface Trace {
  /** Starts anew, with another path or at another scale. */
  restart(path: TracedPath, projection: Projection): void
  /** Takes more or fewer iterates of the path that is being traced. */
  goOn(path: TracedPath): void
  /** Vertices so far. Vertex k is drawn to from vertex k − 1 where `pen[k]` is 1, and moved to where it is 0. */
  readonly count: number
  readonly vertices: {
    readonly x: ArrayLike<number>
    readonly y: ArrayLike<number>
    readonly pen: ArrayLike<number>
  }
  /** The last iterate traced; −1 before the first. */
  readonly traced: number
  /** The number of vertices that belong to iterates 0 … t, for t up to `traced`. */
  verticesUntil(t: number): number
  /** The first `dotLimit` + 1 iterates in view after the start; fewer where there are fewer. */
  readonly dots: readonly Dot[]
  /** The place where the path left the plot last, up to iterate t ≤ `traced`. */
  lastExit(t: number): Exit | null
  /** Traces on to iterate t, or until it `isLate`, which is asked now and then; returns whether it got there. */
  advance(t: number, isLate?: () => boolean): boolean
}

export interface TracedPath {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** Whether a path is the same run as another, seen longer or shorter: both begin at one place of memory. */
export function isContinued(before: TracedPath, now: TracedPath): boolean {
  return isSameStart(before.x, now.x) && isSameStart(before.y, now.y)
}

function isSameStart(a: Float64Array, b: Float64Array): boolean {
  return a === b || (a.buffer === b.buffer && a.byteOffset === b.byteOffset)
}

/** Iterates are drawn as dots while at most this many are in view. */
export const dotLimit = 200

/** Width of a path's strokes, in pixels. */
export const lineWidth = 2

/** Room around the plot for the width of a stroke, in pixels. */
const bleed = 4
const iteratesPerClockReading = 512

export function pathTrace(): Trace {
  const [x, y, pen, at] = [numbers(), numbers(), numbers(), numbers()]
  const exits = { t: numbers(), x: numbers(), y: numbers(), angle: numbers() }
  const dots: Dot[] = []
  const crossed = crossedPlaces(lineWidth)
  const part: Clipped = { from: 0, to: 1 }
  let path: TracedPath = { x: new Float64Array(), y: new Float64Array() }
  let projection: Projection | null = null
  let room: Rectangle = { x0: 0, y0: 0, x1: 0, y1: 0 }
  let plot = room
  let traced = -1
  // The place of the pen, and the iterate before the next one; both in pixels.
  let [penX, penY, fromX, fromY] = [0, 0, 0, 0]

  function vertex(px: number, py: number, down: 0 | 1, t: number): void {
    x.push(px)
    y.push(py)
    pen.push(down)
    at.push(t)
  }

  function stroke(ax: number, ay: number, bx: number, by: number, t: number): void {
    if (!crossed.add(ax, ay, bx, by)) return
    const end = x.length - 1
    if (end < 0 || x.at(end) !== ax || y.at(end) !== ay) vertex(ax, ay, 0, t)
    vertex(bx, by, 1, t)
  }

  function step(t: number, toX: number, toY: number): void {
    if (within(room, penX, penY) && within(room, toX, toY)) {
      if (Math.abs(toX - penX) < 0.5 && Math.abs(toY - penY) < 0.5) return
      stroke(penX, penY, toX, toY, t)
    } else if (clipSegment(penX, penY, toX, toY, room, part)) {
      const [dx, dy, { from, to }] = [toX - penX, toY - penY, part]
      stroke(
        from === 0 ? penX : penX + from * dx,
        from === 0 ? penY : penY + from * dy,
        to === 1 ? toX : penX + to * dx,
        to === 1 ? toY : penY + to * dy,
        t,
      )
    }
    penX = toX
    penY = toY
  }

  function noteExit(t: number, toX: number, toY: number): void {
    if (within(plot, toX, toY) || !clipSegment(fromX, fromY, toX, toY, plot, part)) return
    exits.t.push(t)
    exits.x.push(fromX + part.to * (toX - fromX))
    exits.y.push(fromY + part.to * (toY - fromY))
    exits.angle.push(Math.atan2(toY - fromY, toX - fromX))
  }

  function iterate(t: number, toX: number, toY: number): void {
    if (t === 0) {
      penX = toX
      penY = toY
    } else {
      if (dots.length <= dotLimit && within(plot, toX, toY))
        dots.push({ t, x: toX, y: toY, distance: Math.hypot(toX - fromX, toY - fromY) })
      step(t, toX, toY)
      noteExit(t, toX, toY)
    }
    fromX = toX
    fromY = toY
    traced = t
  }

  return {
    restart(nextPath, nextProjection) {
      path = nextPath
      projection = nextProjection
      const { width, height } = projection
      plot = { x0: 0, y0: 0, x1: width, y1: height }
      room = { x0: -bleed, y0: -bleed, x1: width + bleed, y1: height + bleed }
      crossed.restart(room)
      for (const list of [x, y, pen, at, ...Object.values(exits)]) list.clear()
      dots.length = 0
      traced = -1
    },
    goOn(nextPath) {
      path = nextPath
    },
    vertices: {
      get x() {
        return x.values
      },
      get y() {
        return y.values
      },
      get pen() {
        return pen.values
      },
    },
    get count() {
      return x.length
    },
    get traced() {
      return traced
    },
    dots,
    verticesUntil: (t) => at.countUpTo(t),
    lastExit(t) {
      const k = exits.t.countUpTo(t) - 1
      return k < 0 ? null : { x: exits.x.at(k), y: exits.y.at(k), angle: exits.angle.at(k) }
    },
    advance(until, isLate = () => false) {
      if (!projection) return true
      const end = Math.min(until, path.x.length - 1)
      while (traced < end) {
        const pause = Math.min(end, traced + iteratesPerClockReading)
        for (let t = traced + 1; t <= pause; t++) {
          iterate(t, bounded(projection.x(path.x[t]!)), bounded(projection.y(path.y[t]!)))
        }
        if (traced < end && isLate()) return false
      }
      return true
    },
  }
}

function within({ x0, y0, x1, y1 }: Rectangle, px: number, py: number): boolean {
  return px >= x0 && px <= x1 && py >= y0 && py <= y1
}

/** A double so large that its differences overflow is as far outside as can be told. */
function bounded(pixels: number): number {
  return Math.max(-1e150, Math.min(1e150, pixels))
}
