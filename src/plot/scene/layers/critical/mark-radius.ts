/** The radius of marks, in pixels: smaller where there are many. */
export function markRadius(count: number, width: number, height: number): number {
  const apart = Math.sqrt((width * height) / Math.max(1, count))
  return Math.min(6, width / 55, Math.max(2.5, apart / 6))
}
