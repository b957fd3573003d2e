import { type Clipped, clipSegment, type Rectangle } from './clip'
import { numbers } from './numbers'
import type { Projection } from './projection'

/** Where a path left the plot. */
export interface Exit {
  readonly x: number
  readonly y: number
  /** The direction it went, in radians clockwise from the right. */
  readonly angle: number
}

/**
 * A path in pixels, reduced to the strokes that change what is seen, and traced only as far as asked:
 *
 * - iterates less than half a pixel from the last vertex add none;
 * - a step that crosses no pixel which the path has not crossed before adds no stroke, so that a million
 *   steps round and round cost as many strokes as the plot has pixels at the most;
 * - what is outside the plot is cut off.
 */
export interface Trace {
  /** Vertices so far. Vertex k is drawn to from vertex k − 1 where `pen[k]` is 1, and moved to where it is 0. */
  readonly count: number
  readonly vertices: {
    readonly x: ArrayLike<number>
    readonly y: ArrayLike<number>
    readonly pen: ArrayLike<number>
  }
  /** The last iterate traced; −1 before the first. */
  readonly traced: number
  /** How many vertices belong to iterates 0 … t, for t up to `traced`. */
  verticesUntil(t: number): number
  /** The first `dotLimit` + 1 iterates in view after the start; fewer where there are fewer. */
  readonly dots: readonly { readonly t: number; readonly x: number; readonly y: number }[]
  /** Where the path left the plot last, up to iterate t ≤ `traced`. */
  lastExit(t: number): Exit | null
  /** Traces on to iterate t, or until the clock passes `deadline`; returns whether it got there. */
  advance(t: number, deadline: number): boolean
}

/** Iterates are drawn as dots while at most this many are in view. */
export const dotLimit = 200

/** Room around the plot for the width of a stroke, in pixels. */
const bleed = 4
const iteratesPerClockReading = 2048

export function tracePath(
  path: { readonly x: Float64Array; readonly y: Float64Array },
  projection: Projection,
): Trace {
  const { width, height } = projection
  const last = Math.min(path.x.length, path.y.length) - 1
  const room: Rectangle = { x0: -bleed, y0: -bleed, x1: width + bleed, y1: height + bleed }
  const plot: Rectangle = { x0: 0, y0: 0, x1: width, y1: height }
  const columns = Math.ceil(width) + 2 * bleed + 1
  const crossed = new Uint8Array(columns * (Math.ceil(height) + 2 * bleed + 1))

  const x = numbers()
  const y = numbers()
  const pen = numbers()
  const at = numbers()
  const exits = { t: numbers(), x: numbers(), y: numbers(), angle: numbers() }
  const dots: { t: number; x: number; y: number }[] = []
  const part: Clipped = { from: 0, to: 1 }

  let traced = -1
  // Where the pen is, and the iterate before the next one; both in pixels.
  let penX = 0
  let penY = 0
  let fromX = 0
  let fromY = 0

  function vertex(px: number, py: number, down: 0 | 1, t: number): void {
    x.push(px)
    y.push(py)
    pen.push(down)
    at.push(t)
  }

  /** Marks the pixels from a to b, at most a pixel apart; returns whether any is new. */
  function crosses(ax: number, ay: number, bx: number, by: number): boolean {
    const steps = Math.ceil(Math.max(Math.abs(bx - ax), Math.abs(by - ay)))
    const dx = steps === 0 ? 0 : (bx - ax) / steps
    const dy = steps === 0 ? 0 : (by - ay) / steps
    let isNew = false
    for (let i = 0; i <= steps; i++) {
      const cell = ((ay + i * dy + bleed) | 0) * columns + ((ax + i * dx + bleed) | 0)
      if (crossed[cell] === 0) {
        crossed[cell] = 1
        isNew = true
      }
    }
    return isNew
  }

  function stroke(ax: number, ay: number, bx: number, by: number, t: number): void {
    if (!crosses(ax, ay, bx, by)) return
    const end = x.length - 1
    if (end < 0 || x.at(end) !== ax || y.at(end) !== ay) vertex(ax, ay, 0, t)
    vertex(bx, by, 1, t)
  }

  function step(t: number, toX: number, toY: number): void {
    const inRoom = within(room, penX, penY) && within(room, toX, toY)
    if (inRoom) {
      if (Math.abs(toX - penX) < 0.5 && Math.abs(toY - penY) < 0.5) return
      stroke(penX, penY, toX, toY, t)
    } else if (clipSegment(penX, penY, toX, toY, room, part)) {
      const dx = toX - penX
      const dy = toY - penY
      stroke(
        part.from === 0 ? penX : penX + part.from * dx,
        part.from === 0 ? penY : penY + part.from * dy,
        part.to === 1 ? toX : penX + part.to * dx,
        part.to === 1 ? toY : penY + part.to * dy,
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

  function iterate(t: number): void {
    const toX = bounded(projection.x(path.x[t] ?? 0))
    const toY = bounded(projection.y(path.y[t] ?? 0))
    if (t === 0) {
      penX = toX
      penY = toY
    } else {
      if (dots.length <= dotLimit && within(plot, toX, toY)) dots.push({ t, x: toX, y: toY })
      step(t, toX, toY)
      noteExit(t, toX, toY)
    }
    fromX = toX
    fromY = toY
    traced = t
  }

  return {
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
    advance(until, deadline) {
      const end = Math.min(until, last)
      while (traced < end) {
        const pause = Math.min(end, traced + iteratesPerClockReading)
        while (traced < pause) iterate(traced + 1)
        if (traced < end && performance.now() > deadline) return false
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
