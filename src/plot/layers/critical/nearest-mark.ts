/** A mark in pixels. */
export interface Placed {
  readonly x: number
  readonly y: number
}

/** The place in the list of the nearest mark within `reach` pixels; −1 where there is none. */
export function nearestMark(marks: readonly Placed[], x: number, y: number, reach: number): number {
  let found = -1
  let shortest = reach
  for (const [index, mark] of marks.entries()) {
    const distance = Math.hypot(mark.x - x, mark.y - y)
    if (distance <= shortest) {
      found = index
      shortest = distance
    }
  }
  return found
}

/**
 * The mark that an arrow key leads to from another: the nearest within a right angle around the direction, where what
 * lies aside counts as twice as far; the same where there is none.
 *
 * @param direction a unit vector along an axis of the screen
 */
export function markTowards(
  marks: readonly Placed[],
  from: number,
  [ux, uy]: readonly [number, number],
): number {
  const start = marks[from]
  if (!start) return from
  let found = from
  let shortest = Infinity
  for (const [index, mark] of marks.entries()) {
    const [dx, dy] = [mark.x - start.x, mark.y - start.y]
    const along = dx * ux + dy * uy
    const aside = Math.abs(dx * uy - dy * ux)
    if (along <= 0 || aside > along) continue
    const cost = along + 2 * aside
    if (cost < shortest) {
      found = index
      shortest = cost
    }
  }
  return found
}
