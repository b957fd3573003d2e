type Column = ArrayLike<number>

/**
 * Whether a place on the axis divides the classes, those at the very place counting as on the right side: the likelihood of a
 * logistic regression with an intercept then grows for ever. A. Albert and J. A. Anderson, Biometrika 71 (1984) 1–10.
 */
export function areSeparable(x: Column, classes: Column): boolean {
  const low = [Infinity, Infinity] as [number, number]
  const high = [-Infinity, -Infinity] as [number, number]
  for (let row = 0; row < x.length; row++) {
    const k = classes[row] === 1 ? 1 : 0
    low[k] = Math.min(low[k], x[row]!)
    high[k] = Math.max(high[k], x[row]!)
  }
  // A single class is separable by any place.
  if (low[0] === Infinity || low[1] === Infinity) return true
  const varies = Math.min(...low) < Math.max(...high)
  return varies && (high[0] <= low[1] || high[1] <= low[0])
}

/** The same by two features, and a line through the origin. */
export function areSeparableThroughOrigin(x1: Column, x2: Column, classes: Column): boolean {
  const angles: number[] = []
  for (let row = 0; row < x1.length; row++) {
    const side = classes[row] === 1 ? 1 : -1
    if (x1[row] === 0 && x2[row] === 0) continue
    angles.push(Math.atan2(side * x2[row]!, side * x1[row]!))
  }
  if (angles.length === 0) return false
  const sorted = [...new Set(angles)].sort((a, b) => a - b)
  // All of them lie in a half-plane where the widest gap between neighbours is a straight angle at least.
  const gaps = sorted.map((angle, k) => (sorted[k + 1] ?? sorted[0]! + 2 * Math.PI) - angle)
  const isOneLine =
    sorted.length === 2 && Math.abs(Math.abs(sorted[1]! - sorted[0]!) - Math.PI) < 1e-12
  return Math.max(...gaps) >= Math.PI - 1e-12 && !isOneLine
}
