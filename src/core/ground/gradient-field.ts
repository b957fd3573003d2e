import type { DifferentiableFunction } from '../differentiable'
import type { Viewport } from '../records/experiment'
import type { Task } from '../records/task'

/** Distances between the points of a lattice, in units of parameter space. */
export interface Lattice {
  readonly x: number
  readonly y: number
}

/** ∇f on a lattice: at x = (column + ½)·spacing and y = (row + ½)·spacing, for columns and rows from the first on. */
export interface GradientField {
  readonly spacing: Lattice
  readonly firstColumn: number
  readonly firstRow: number
  readonly columns: number
  readonly rows: number
  /** ∂f/∂x and ∂f/∂y, row by row from the lowest y; NaN or infinite where they do not exist. */
  readonly dfdx: Float64Array
  readonly dfdy: Float64Array
}

const mostSamples = 20_000

/**
 * The gradient on the points of a lattice that lie in the viewport. The lattice goes by `spacing` alone, so that its points
 * stay where they are when the viewport moves; half a step off the axes, where formulas have their kinks.
 *
 * @throws RangeError when there are more than 20 000 points, or the spacing is none
 */
export function* gradientField(
  f: DifferentiableFunction,
  { x0, x1, y0, y1 }: Viewport,
  spacing: Lattice,
): Task<GradientField> {
  const firstColumn = Math.ceil(x0 / spacing.x - 0.5)
  const firstRow = Math.ceil(y0 / spacing.y - 0.5)
  const columns = Math.max(0, Math.floor(x1 / spacing.x - 0.5) - firstColumn + 1)
  const rows = Math.max(0, Math.floor(y1 / spacing.y - 0.5) - firstRow + 1)
  if (!(spacing.x > 0 && spacing.y > 0 && columns * rows <= mostSamples)) {
    throw new RangeError(
      `spacing: ${columns} × ${rows} samples, ${spacing.x} and ${spacing.y} apart`,
    )
  }
  const dfdx = new Float64Array(columns * rows)
  const dfdy = new Float64Array(columns * rows)
  const out = new Float64Array(2)
  for (let row = 0; row < rows; row++) {
    const y = (firstRow + row + 0.5) * spacing.y
    for (let column = 0; column < columns; column++) {
      const value = f.gradient((firstColumn + column + 0.5) * spacing.x, y, out)
      const exists = Number.isFinite(value)
      dfdx[row * columns + column] = exists ? out[0]! : Number.NaN
      dfdy[row * columns + column] = exists ? out[1]! : Number.NaN
    }
    yield (row + 1) / rows
  }
  return { spacing, firstColumn, firstRow, columns, rows, dfdx, dfdy }
}
