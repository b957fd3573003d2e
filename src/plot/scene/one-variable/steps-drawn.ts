/** Steps at either end of a long run that are drawn; those between would only be drawn over. */
const most = 600
/** The last steps, which stand out from those before them. */
const latest = 12

/** A stretch of steps: from that of iterate `from` to that which leads to iterate `to`. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly isLatest: boolean
}

/** The steps up to iterate t that are drawn: of a long run the first, and those before the last few. */
export function stepsDrawn(t: number): readonly Stretch[] {
  const split = Math.max(0, t - latest)
  const older =
    split <= 2 * most
      ? [{ from: 0, to: split }]
      : [
          { from: 0, to: most },
          { from: split - most, to: split },
        ]
  return [
    ...older.filter(({ to }) => to > 0).map((stretch) => ({ ...stretch, isLatest: false })),
    { from: split, to: t, isLatest: true },
  ]
}
