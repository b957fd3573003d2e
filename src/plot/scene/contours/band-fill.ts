const stops = 5

/** The fill of band k of n, from --contour-0 (k = 0, below every threshold) to --contour-4 (k = n). */
export function bandFill(k: number, n: number): string {
  // A constant surface is neither high nor low.
  const place = (n === 0 ? 0.5 : k / n) * (stops - 1)
  const stop = Math.min(stops - 2, Math.floor(place))
  const share = Math.round((place - stop) * 1000) / 10
  if (share === 0) return `var(--contour-${stop})`
  if (share === 100) return `var(--contour-${stop + 1})`
  return `color-mix(in oklab, var(--contour-${stop + 1}) ${share}%, var(--contour-${stop}))`
}
