/**
 * The lines along which values on a lattice are 0, linearly between its nodes: segments x, y, x, y in columns and rows.
 * Nothing where a value is no finite number. By marching squares: of a cell whose corners differ crosswise, the mean of the
 * four tells which belong together.
 *
 * @param values row by row
 */
export function levelSegments(values: Float64Array, columns: number): Float64Array {
  const segments: number[] = []
  const rows = values.length / columns
  for (let row = 0; row + 1 < rows; row++)
    for (let column = 0; column + 1 < columns; column++) {
      const at = row * columns + column
      // Round the cell.
      const corners = [
        values[at]!,
        values[at + 1]!,
        values[at + columns + 1]!,
        values[at + columns]!,
      ]
      if (!corners.every(Number.isFinite)) continue
      const crossed = crossings(corners, column, row)
      const pairs = crossed.length === 4 && !isFirstWithMean(corners) ? [1, 2, 3, 0] : [0, 1, 2, 3]
      for (const k of pairs) if (k < crossed.length) segments.push(...crossed[k]!)
    }
  return Float64Array.from(segments)
}

/** Places where the sides of a cell are crossed, in the order of the sides. */
function crossings(corners: readonly number[], column: number, row: number): [number, number][] {
  const crossed: [number, number][] = []
  for (const [side, from] of corners.entries()) {
    const to = corners[(side + 1) % 4]!
    if (from >= 0 === to >= 0) continue
    const share = from / (from - to)
    const [x, y] = [
      [share, 0],
      [1, share],
      [1 - share, 1],
      [0, 1 - share],
    ][side] as [number, number]
    crossed.push([column + x, row + y])
  }
  return crossed
}

/** Whether the first corner is on the side on which their mean is, so that the others are cut off. */
function isFirstWithMean(corners: readonly number[]): boolean {
  const sum = corners.reduce((total, value) => total + value, 0)
  return corners[0]! >= 0 === sum >= 0
}
