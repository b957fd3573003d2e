export interface Spread {
  readonly x: number
  readonly y: number
  readonly width: number
}

/**
 * Heights for labels that would like to be at their `y`, moved just so far that those which overlap from left to
 * right are `distance` apart, and all are in [low, high] as far as there is room.
 */
export function spreadLabels(
  labels: readonly Spread[],
  distance: number,
  low: number,
  high: number,
): readonly number[] {
  const heights = labels.map(({ y }) => Math.min(high, Math.max(low, y)))
  const order = [...labels.keys()].sort((a, b) => heights[a]! - heights[b]! || a - b)
  const overlap = (a: Spread, b: Spread) => a.x < b.x + b.width && b.x < a.x + a.width
  const push = (indices: readonly number[], direction: 1 | -1) => {
    indices.forEach((index, place) => {
      for (const before of indices.slice(0, place)) {
        if (!overlap(labels[index]!, labels[before]!)) continue
        const limit = heights[before]! + direction * distance
        if (direction * (heights[index]! - limit) < 0) heights[index] = limit
      }
    })
  }
  push(order, 1)
  // Labels pushed out at the bottom push back those above.
  for (const index of order) heights[index] = Math.min(high, heights[index]!)
  push([...order].reverse(), -1)
  return heights
}
