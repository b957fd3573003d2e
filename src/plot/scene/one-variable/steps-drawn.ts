/** Steps at either end of a long run that are drawn; those between would only be drawn over. */
const most = 600

/** The first steps up to iterate t, and the last before it, as ranges of steps: [from, to). */
export function stepsDrawn(t: number): readonly (readonly [from: number, to: number])[] {
  return t <= 2 * most
    ? [[0, t]]
    : [
        [0, most],
        [t - most, t],
      ]
}
