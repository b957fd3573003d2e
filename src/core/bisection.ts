/** The place where `isBefore`, true at `from` and false at `to`, changes, by bisection down to neighbouring numbers. */
export function crossing(isBefore: (at: number) => boolean, from: number, to: number): number {
  let [low, high] = [from, to]
  for (;;) {
    const middle = low + (high - low) / 2
    if (middle <= low || middle >= high) return high
    if (isBefore(middle)) low = middle
    else high = middle
  }
}
