import { contours } from 'd3'
import type { DifferentiableFunction } from '../differentiable'
import type { Point, Viewport } from '../records/experiment'
import { sliceMilliseconds, type Task, within } from '../records/task'
import { contains } from '../records/viewport'
import { contourPath } from './contour-path'
import { isNoise } from './noise'
import { sampleGrid } from './sample-grid'
import { type ContourSpacing, contourLevels } from './thresholds'

/** The part of the viewport where f is at least `threshold`, as SVG path data (rings with holes; fill-rule evenodd). */
export interface ContourBand {
  readonly threshold: number
  readonly path: string
}

/**
 * f over a viewport, traced. Paths are in a frame of `width` × `height` units whose origin is the viewport's
 * top left corner (x0, y1) and whose y grows downwards. They run on for half a sample beyond the frame, so that
 * no contour closes along its edge: clip them to it.
 */
export interface Field {
  readonly viewport: Viewport
  readonly width: number
  readonly height: number
  /** The part of the viewport where f is finite; what it leaves out is to be seen as blank. */
  readonly finite: string
  /** True when f is finite at every sample. */
  readonly finiteEverywhere: boolean
  /** Bands from the lowest threshold to the highest; empty when f is constant or nowhere finite. */
  readonly bands: readonly ContourBand[]
  /** Least and greatest finite sample; NaN when there is none. */
  readonly low: number
  readonly high: number
}

const frameWidth = 1000
const levelSamples = 64

/**
 * Samples f at the centres of `columns` × `rows` cells and traces its contours. The thresholds, `low` and `high`
 * depend on the viewport and the minima alone, so that a coarse and a fine field show the same contours.
 *
 * @param minima known ones, by which the lowest contours are set although no sample meets them exactly
 * @throws RangeError when `columns` or `rows` is not an integer of at least 2
 */
export function* field(
  f: DifferentiableFunction,
  viewport: Viewport,
  columns: number,
  rows: number,
  minima: readonly { readonly at: Point }[] = [],
  spacing: ContourSpacing = 'fitted',
): Task<Field> {
  const levels = yield* within(levelsOf(f, viewport, minima, spacing), 0, 0.15)
  return yield* within(fieldAt(levels, f, viewport, columns, rows), 0.15, 1)
}

/** Thresholds of the contours of a viewport, and the least and the greatest f there. */
type Levels = Pick<Field, 'low' | 'high'> & { readonly thresholds: readonly number[] }

/** The levels of a field, whatever its grid: a coarse and a fine field of the same view ask for them once. */
export function* levelsOf(
  f: DifferentiableFunction,
  viewport: Viewport,
  minima: readonly { readonly at: Point }[],
  spacing: ContourSpacing,
): Task<Levels> {
  const overview = yield* within(sampleGrid(f, viewport, levelSamples, levelSamples), 0, 0.7)
  const lowest = minima.filter(({ at }) => contains(viewport, at)).map(({ at }) => f.value(...at))
  // A minimum is a point without an area.
  const values = spacing === 'area' ? overview.values : [...overview.values, ...lowest]
  const told = contourLevels(values, central(overview.values), spacing)
  // Rounding has no contours.
  const isFlat = yield* within(isNoise(told.high - told.low, f, viewport), 0.7, 1)
  return {
    thresholds: isFlat ? [] : told.thresholds,
    low: Math.min(told.low, ...lowest.filter(Number.isFinite)),
    high: told.high,
  }
}

/** The field of a viewport with contours at these levels; throws as `field` does. */
export function* fieldAt(
  { thresholds, low, high }: Levels,
  f: DifferentiableFunction,
  viewport: Viewport,
  columns: number,
  rows: number,
): Task<Field> {
  const grid = yield* within(sampleGrid(f, viewport, columns, rows, 1), 0, 0.3)
  const height = (frameWidth * rows) / columns
  // d3 puts the centre of the first cell at ½, and the first cell is the one beyond the frame's edge.
  const scaleX = frameWidth / columns
  const scaleY = height / rows
  const frame = { scaleX, shiftX: -scaleX, scaleY, shiftY: -scaleY }
  const trace = contours().size([columns + 2, rows + 2])
  const pathAbove = (threshold: number) =>
    contourPath(trace.contour(grid.values, threshold).coordinates, frame)

  const finite = pathAbove(-Number.MAX_VALUE)
  const bands: ContourBand[] = []
  let sliceEnd = Date.now() + sliceMilliseconds
  for (const threshold of thresholds) {
    if (Date.now() >= sliceEnd) {
      yield 0.3 + (0.7 * bands.length) / thresholds.length
      sliceEnd = Date.now() + sliceMilliseconds
    }
    bands.push({ threshold, path: pathAbove(threshold) })
  }
  const { finiteEverywhere } = grid
  return { viewport, width: frameWidth, height, finite, finiteEverywhere, bands, low, high }
}

/** The samples in the middle of the overview, half as wide and half as high: where people look. */
function central(overview: readonly number[]): readonly number[] {
  const isCentral = (index: number) => Math.abs(index + 0.5 - levelSamples / 2) < levelSamples / 4
  return overview.filter(
    (_, k) => isCentral(k % levelSamples) && isCentral(Math.floor(k / levelSamples)),
  )
}
