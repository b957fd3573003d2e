/** Seconds from one end of a range to the other. */
const across = 6
/** Jumps from end to end, a second and a half apart, where movement is not wanted. */
const jumps = 12
const betweenJumps = 1.5

/**
 * The place in [0, 1] of a sweep that begins at `from`, goes up, turns at the upper end, and so on.
 *
 * @param isCalm goes by jumps, as whoever has the system reduce motion would rather have
 */
export function sweepAt(from: number, seconds: number, isCalm: boolean): number {
  const gone = isCalm ? Math.floor(seconds / betweenJumps) / jumps : seconds / across
  const way = (from + gone) % 2
  return way <= 1 ? way : 2 - way
}
