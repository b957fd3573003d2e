/** A list of rows of one height, seen through a window. */
export interface RowList {
  readonly rows: number
  /** In pixels, as is the window's. */
  readonly rowHeight: number
  readonly windowHeight: number
}

/** Browsers make no element much taller than 17 million pixels; a quarter of that they all draw well. */
const tallest = 4_000_000

/** The height of the element that is scrolled, in pixels. */
export function scrolledHeight({ rows, rowHeight, windowHeight }: RowList): number {
  return Math.max(windowHeight, Math.min(tallest, rows * rowHeight))
}

/** The row at the top of the window, with its fraction, when the element is scrolled so far. */
export function topRow(list: RowList, scrollTop: number): number {
  const range = scrolledHeight(list) - list.windowHeight
  return range > 0 ? clampTop(list, (scrollTop / range) * lastTop(list)) : 0
}

/** The distance to scroll the element for that row to be at the top. */
export function scrollTopOf(list: RowList, top: number): number {
  const last = lastTop(list)
  return last > 0 ? (clampTop(list, top) / last) * (scrolledHeight(list) - list.windowHeight) : 0
}

/** The nearest top at which the row is wholly in the window. */
export function topShowing(list: RowList, top: number, row: number): number {
  const inWindow = list.windowHeight / list.rowHeight
  return clampTop(list, Math.min(row, Math.max(row + 1 - inWindow, top)))
}

/**
 * The row within those that can be at the top: the last row comes to the bottom of the window, no
 * higher.
 */
export function clampTop(list: RowList, top: number): number {
  return Math.min(lastTop(list), Math.max(0, top))
}

function lastTop({ rows, rowHeight, windowHeight }: RowList): number {
  return Math.max(0, rows - windowHeight / rowHeight)
}
