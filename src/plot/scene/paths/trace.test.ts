import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clipSegment } from '../clip'
import { project } from '../projection'
import { dotLimit, lineWidth, pathTrace, type TracedPath } from './trace'

const projection = project({ x0: 0, x1: 200, y0: 0, y1: 100 }, 200, 100)
const plot = { x0: 0, y0: 0, x1: 200, y1: 100 }
const never = Number.POSITIVE_INFINITY

/** A path given in pixels, as x, y pairs: one unit of this view is a pixel. */
function path(pixels: readonly (readonly [number, number])[]): TracedPath {
  return {
    x: Float64Array.from(pixels, ([x]) => x),
    y: Float64Array.from(pixels, ([, y]) => 100 - y),
  }
}

function traced(pixels: readonly (readonly [number, number])[], until = never) {
  const trace = pathTrace()
  trace.restart(path(pixels), projection)
  expect(trace.advance(until)).toBe(true)
  return trace
}

type Segment = readonly [number, number, number, number]

function segments(trace: ReturnType<typeof pathTrace>): Segment[] {
  const { x, y, pen } = trace.vertices
  return Array.from({ length: trace.count }, (_, k) => k)
    .filter((k) => pen[k] === 1)
    .map((k) => [x[k - 1]!, y[k - 1]!, x[k]!, y[k]!])
}

function distance(px: number, py: number, [ax, ay, bx, by]: Segment): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const u = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length))
  return Math.hypot(px - ax - u * dx, py - ay - u * dy)
}

const pixel = fc.tuple(
  fc.double({ min: -150, max: 350, noNaN: true }),
  fc.double({ min: -80, max: 180, noNaN: true }),
)

describe('pathTrace', () => {
  it('draws a short path as it is', () => {
    const trace = traced([
      [10, 10],
      [50, 20],
      [60, 90],
    ])
    expect(segments(trace)).toEqual([
      [10, 10, 50, 20],
      [50, 20, 60, 90],
    ])
  })

  it('leaves nothing out that could be seen', () => {
    fc.assert(
      fc.property(fc.array(pixel, { minLength: 2, maxLength: 80 }), (pixels) => {
        const drawn = segments(traced(pixels))
        const part = { from: 0, to: 1 }
        // A step is left out where each place it crosses, a square as wide as the line, is crossed already: then a
        // line runs within the square's diagonal. Half a pixel more where the pen had not followed yet.
        const farthest = lineWidth * Math.SQRT2 + 0.5
        for (let t = 1; t < pixels.length; t++) {
          const [[ax, ay], [bx, by]] = [pixels[t - 1]!, pixels[t]!]
          if (!clipSegment(ax, ay, bx, by, plot, part)) continue
          for (let u = part.from; u <= part.to; u += Math.max(0.01, (part.to - part.from) / 20)) {
            const [x, y] = [ax + u * (bx - ax), ay + u * (by - ay)]
            const nearest = Math.min(...drawn.map((segment) => distance(x, y, segment)))
            // A path that never got half a pixel away has no line at all, only its marker.
            const isStill = pixels.every(([px, py]) => Math.hypot(px - ax, py - ay) < 1)
            if (!isStill) expect(nearest).toBeLessThan(farthest)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('draws nothing outside of the plot but the width of a line', () => {
    fc.assert(
      fc.property(fc.array(pixel, { maxLength: 50 }), (pixels) => {
        const { count, vertices } = traced(pixels)
        for (let k = 0; k < count; k++) {
          // 1e-9 for rounding.
          expect(Math.abs(vertices.x[k]! - 100)).toBeLessThanOrEqual(104 + 1e-9)
          expect(Math.abs(vertices.y[k]! - 50)).toBeLessThanOrEqual(54 + 1e-9)
        }
      }),
    )
  })

  it('traces a million steps of an orbit with no more strokes than the plot has places', () => {
    const pixels = Array.from({ length: 1_000_000 }, (_, t): [number, number] => [
      100 + 90 * Math.sin(t * t),
      50 + 40 * Math.cos(3 * t * t),
    ])
    const trace = traced(pixels)
    expect(trace.traced).toBe(999_999)
    expect(segments(trace).length).toBeLessThan((200 / lineWidth) * (100 / lineWidth))
  })

  it('settles for an orbit that repeats itself', () => {
    const pixels = Array.from({ length: 10_000 }, (_, t): [number, number] => [
      t % 2 === 0 ? 30 : 170,
      50,
    ])
    expect(segments(traced(pixels))).toHaveLength(1)
  })

  it('grows as it is traced on, and is the same as if traced at once', () => {
    const pixels = Array.from({ length: 300 }, (_, t): [number, number] => [
      100 + 120 * Math.sin(t),
      50 + 60 * Math.cos(1.7 * t),
    ])
    const whole = traced(pixels)
    const parts = pathTrace()
    parts.restart(path(pixels), projection)
    for (const t of [0, 1, 50, 51, 299]) {
      parts.advance(t)
      expect(parts.traced).toBe(t)
      expect(parts.count).toBe(whole.verticesUntil(t))
      expect(parts.lastExit(t)).toEqual(whole.lastExit(t))
    }
    expect(segments(parts)).toEqual(segments(whole))
  })

  it('stops at its deadline, after some progress', () => {
    const pixels = Array.from({ length: 100_000 }, (_, t): [number, number] => [t % 200, t % 97])
    const trace = pathTrace()
    trace.restart(path(pixels), projection)
    expect(trace.advance(99_999, () => true)).toBe(false)
    expect(trace.traced).toBeGreaterThan(0)
    expect(trace.traced).toBeLessThan(99_999)
  })

  it('says where the path left the plot, and in which direction', () => {
    const trace = traced([
      [100, 50],
      [300, 50],
      [100, 50],
      [100, -50],
      [100, -1e12],
    ])
    expect(trace.lastExit(0)).toBeNull()
    expect(trace.lastExit(1)).toEqual({ x: 200, y: 50, angle: 0 })
    expect(trace.lastExit(2)).toEqual({ x: 200, y: 50, angle: 0 })
    expect(trace.lastExit(4)).toEqual({ x: 100, y: 0, angle: -Math.PI / 2 })
  })

  it('survives coordinates that overflow', () => {
    const trace = traced([
      [100, 50],
      [Number.MAX_VALUE, 50],
      [-Number.MAX_VALUE, 20],
    ])
    expect(trace.lastExit(2)?.x).toBe(0)
    for (const segment of segments(trace)) expect(segment.every(Number.isFinite)).toBe(true)
  })

  it('counts the iterates in view after the start, and no more than it must', () => {
    const inView = Array.from({ length: 50 }, (_, t): [number, number] => [t, 50])
    const beyond = Array.from({ length: 50 }, (_, t): [number, number] => [300 + t, 50])
    expect(traced([[5, 5], ...inView, ...beyond]).dots).toHaveLength(50)
    const many = Array.from({ length: 10_000 }, (): [number, number] => [10, 10])
    expect(traced(many).dots).toHaveLength(dotLimit + 1)
  })

  it('starts anew', () => {
    const trace = traced([
      [10, 10],
      [90, 90],
      [300, 90],
    ])
    trace.restart(
      path([
        [10, 10],
        [90, 90],
      ]),
      projection,
    )
    trace.advance(never)
    expect(segments(trace)).toEqual([[10, 10, 90, 90]])
    expect(trace.lastExit(9)).toBeNull()
    expect(trace.dots).toHaveLength(1)
  })
})
