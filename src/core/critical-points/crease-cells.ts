import type { Place } from './settle'
import type { UnitSquare } from './unit-square'

/** Cells of the grid over which creases are looked for, along a side. */
export const columns = 64

/** The cells that a crease crosses: those at whose corners its height has both signs. */
export function cellsCrossed(height: UnitSquare): readonly number[] {
  const cells: number[] = []
  const signs = new Int8Array((columns + 1) ** 2)
  for (let k = 0; k < signs.length; k++) {
    // Off the lattice, so that no crease runs along it.
    const [column, row] = [k % (columns + 1), Math.floor(k / (columns + 1))]
    signs[k] = Math.sign(height.valueAt((column - 0.013) / columns, (row + 0.017) / columns))
  }
  for (let k = 0; k < columns ** 2; k++) {
    const corner = k + Math.floor(k / columns)
    const met = [corner, corner + 1, corner + columns + 1, corner + columns + 2]
    if (met.some((each) => signs[each] === 1) && met.some((each) => signs[each] === -1)) {
      cells.push(k)
    }
  }
  return cells
}

export function centre(cell: number): Place {
  return {
    u: ((cell % columns) + 0.5) / columns,
    v: (Math.floor(cell / columns) + 0.5) / columns,
  }
}

/** A cell and the eight about it. */
export function aroundCell(cell: number): readonly number[] {
  return [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => cell + row * columns + column))
}
