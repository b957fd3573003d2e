export interface Rectangle {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** The part of a segment inside a rectangle, as two fractions of the way from its first end to its second. */
export interface Clipped {
  from: number
  to: number
}

/**
 * Writes into `out` which part of the segment a–b lies in the rectangle, by Liang and Barsky's algorithm
 * (ACM Transactions on Graphics 3(1), 1984), and returns whether any does. Coordinates must be finite.
 */
export function clipSegment(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  { x0, y0, x1, y1 }: Rectangle,
  out: Clipped,
): boolean {
  out.from = 0
  out.to = 1
  const dx = bx - ax
  const dy = by - ay
  return (
    cut(-dx, ax - x0, out) &&
    cut(dx, x1 - ax, out) &&
    cut(-dy, ay - y0, out) &&
    cut(dy, y1 - ay, out)
  )
}

function cut(direction: number, distance: number, out: Clipped): boolean {
  if (direction === 0) return distance >= 0
  const at = distance / direction
  if (direction < 0) {
    if (at > out.to) return false
    if (at > out.from) out.from = at
  } else {
    if (at < out.from) return false
    if (at < out.to) out.to = at
  }
  return true
}
