import type { DifferentiableFunction } from '../differentiable'
import type { Viewport } from '../records/experiment'
import { sliceMilliseconds, type Task } from '../records/task'

/** Places in a row, and rows of them, at which f is compared with its neighbours. */
const places = 16

/**
 * The rounding of f, which is how much it differs between numbers next to each other: the difference that all but a
 * twentieth of the places of a lattice do not exceed, so that a jump or a pole here and there does not count.
 */
function* noiseOf(f: DifferentiableFunction, { x0, x1, y0, y1 }: Viewport): Task<number> {
  const changes: number[] = []
  let sliceEnd = Date.now() + sliceMilliseconds
  for (let i = 0; i < places; i++)
    for (let j = 0; j < places; j++) {
      if (Date.now() >= sliceEnd) {
        yield (i + j / places) / places
        sliceEnd = Date.now() + sliceMilliseconds
      }
      // Off the middle and the axes, where numbers are round and f often is exact.
      const x = x0 + (x1 - x0) * ((i + 0.371) / places)
      const y = y0 + (y1 - y0) * ((j + 0.417) / places)
      const change = mostChange(f, x, y)
      if (Number.isFinite(change)) changes.push(change)
    }
  changes.sort((a, b) => a - b)
  return changes[Math.floor(0.95 * changes.length)] ?? 0
}

/** Places to the side, in units in the last place or so: one or two alone are often rounded alike. */
const neighbours = [-17, -7, -3, -1, 1, 2, 5, 11] as const

function mostChange(f: DifferentiableFunction, x: number, y: number): number {
  const value = f.value(x, y)
  let most = 0
  for (const step of neighbours) {
    const across = f.value(x + step * Number.EPSILON * Math.abs(x), y)
    const along = f.value(x, y + step * Number.EPSILON * Math.abs(y))
    most = Math.max(most, Math.abs(across - value), Math.abs(along - value))
  }
  return most
}

/** f ranges no further than this many times what is rounding where it is constant but for that, as sin²x + cos²x is. */
const roundings = 8

/** Whether a range of f over the viewport is its rounding: no terrain. */
export function* isNoise(
  range: number,
  f: DifferentiableFunction,
  viewport: Viewport,
): Task<boolean> {
  return range <= roundings * (yield* noiseKnown(f, viewport))
}

/** The latest answer for each f: contours are asked for coarse and then fine, and over rows of data it takes a second. */
const latest = new WeakMap<
  DifferentiableFunction,
  { readonly ends: string; readonly noise: number }
>()

function* noiseKnown(f: DifferentiableFunction, viewport: Viewport): Task<number> {
  const { x0, x1, y0, y1 } = viewport
  const ends = [x0, x1, y0, y1].join()
  const known = latest.get(f)
  if (known?.ends === ends) return known.noise
  const noise = yield* noiseOf(f, viewport)
  latest.set(f, { ends, noise })
  return noise
}
