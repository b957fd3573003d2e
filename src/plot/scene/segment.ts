/** The square of the distance of (x, y) from the segment between a and b. */
export function squaredDistance(
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along = length > 0 ? ((x - ax) * dx + (y - ay) * dy) / length : 0
  const share = Math.min(1, Math.max(0, along))
  const [ex, ey] = [x - ax - share * dx, y - ay - share * dy]
  return ex * ex + ey * ey
}
