import type { GradientField } from '../../../../core/ground/gradient-field'
import type { Projection } from '../../projection'

/** Lengths of arrows, in pixels: of the flattest and of the steepest places on show. */
export const [shortest, longest] = [8, 22] as const
/** Slopes this many times apart differ by the whole range of lengths, or those that are on show where they lie farther apart. */
const leastRange = 1000
const head = 4
const dot = 1

/**
 * The scale of the arrows' lengths for these slopes, which are on show: by the logarithm, so that directions can be read
 * where slopes differ by orders of magnitude, and slopes that are alike look alike.
 */
export function lengthScale(slopes: Iterable<number>): (slope: number) => number {
  let [least, most] = [Infinity, 0]
  for (const slope of slopes) {
    if (!(slope > 0 && slope < Infinity)) continue
    least = Math.min(least, slope)
    most = Math.max(most, slope)
  }
  const range = Math.max(Math.log(leastRange), Math.log(most) - Math.log(least))
  return (slope) => longest - ((longest - shortest) * (Math.log(most) - Math.log(slope))) / range
}

/** The outline of all arrows of −∇f, their middles on the lattice; a dot where ∇f is 0, nothing where it is not finite. */
export function arrowsPath(field: GradientField, { x, y, unitsX, unitsY }: Projection): string {
  const { dfdx, dfdy, columns, rows, spacing, firstColumn, firstRow } = field
  const slopes = Float64Array.from(dfdx, (dx, k) => Math.hypot(dx, dfdy[k]!))
  const lengthOf = lengthScale(slopes)
  const pieces: string[] = []
  for (let row = 0; row < rows; row++) {
    const py = y((firstRow + row + 0.5) * spacing.y)
    for (let column = 0; column < columns; column++) {
      const k = row * columns + column
      const slope = slopes[k]!
      if (!Number.isFinite(slope)) continue
      const px = x((firstColumn + column + 0.5) * spacing.x)
      if (slope === 0) pieces.push(dotPath(px, py))
      else {
        // The arrow has the direction in which a short step against ∇f is seen; on the screen y
        // points downwards.
        const [dx, dy] = [-dfdx[k]! / unitsX, dfdy[k]! / unitsY]
        const seen = Math.hypot(dx, dy)
        pieces.push(arrowPath(px, py, dx / seen, dy / seen, lengthOf(slope)))
      }
    }
  }
  return pieces.join('')
}

function arrowPath(x: number, y: number, ux: number, uy: number, length: number): string {
  const [tipX, tipY] = [x + (ux * length) / 2, y + (uy * length) / 2]
  const barb = (side: 1 | -1) =>
    `${pixels(tipX - head * (0.9 * ux - 0.5 * side * uy))} ${pixels(tipY - head * (0.9 * uy + 0.5 * side * ux))}`
  const tip = `${pixels(tipX)} ${pixels(tipY)}`
  return `M${pixels(x - (ux * length) / 2)} ${pixels(y - (uy * length) / 2)}L${tip}M${barb(1)}L${tip}L${barb(-1)}`
}

function dotPath(x: number, y: number): string {
  return `M${pixels(x - dot)} ${pixels(y)}h${2 * dot}`
}

function pixels(value: number): string {
  return value.toFixed(1)
}
