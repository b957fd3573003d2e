import type { DifferentiableFunction } from '../differentiable'
import type { Viewport } from '../records/experiment'
import { sliceMilliseconds, type Task } from '../records/task'

/** Samples row by row from the top left; NaN wherever f is not finite. */
export interface Grid {
  readonly values: number[]
  /** Whether f is finite at the samples inside the viewport. */
  readonly finiteEverywhere: boolean
}

/**
 * f at the centres of `columns` × `rows` cells of the viewport, and of `margin` more cells on every side.
 * A margin sample at which f is not finite takes the value of the sample inside next to it: what the
 * viewport shows up to its edge must not depend on what lies beyond.
 */
export function* sampleGrid(
  f: DifferentiableFunction,
  viewport: Viewport,
  columns: number,
  rows: number,
  margin = 0,
): Task<Grid> {
  atLeastTwo('columns', columns)
  atLeastTwo('rows', rows)
  const width = columns + 2 * margin
  const height = rows + 2 * margin
  const values: number[] = new Array(width * height).fill(Number.NaN)
  const dx = viewport.x1 / columns - viewport.x0 / columns
  const dy = viewport.y1 / rows - viewport.y0 / rows
  let finiteEverywhere = true
  let sliceEnd = Date.now() + sliceMilliseconds

  for (let j = 0; j < height; j++) {
    const y = viewport.y1 - (j - margin + 0.5) * dy
    const rowInside = j >= margin && j < height - margin
    for (let i = 0; i < width; i++) {
      const value = f.value(viewport.x0 + (i - margin + 0.5) * dx, y)
      if (Number.isFinite(value)) values[j * width + i] = value
      else if (rowInside && i >= margin && i < width - margin) finiteEverywhere = false
    }
    if (Date.now() >= sliceEnd) {
      yield (j + 1) / height
      sliceEnd = Date.now() + sliceMilliseconds
    }
  }
  if (margin > 0) fillMargin(values, width, height, margin)
  return { values, finiteEverywhere }
}

function fillMargin(values: number[], width: number, height: number, margin: number): void {
  for (let j = 0; j < height; j++) {
    const inside = Math.min(height - 1 - margin, Math.max(margin, j))
    for (let i = 0; i < width; i++) {
      if (!Number.isNaN(values[j * width + i]!)) continue
      const column = Math.min(width - 1 - margin, Math.max(margin, i))
      values[j * width + i] = values[inside * width + column]!
    }
  }
}

function atLeastTwo(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 2) {
    throw new RangeError(`${name} must be an integer of at least 2, not ${value}`)
  }
}
