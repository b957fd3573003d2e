/** Parts of the view from which a place is looked at, and what of f is rounding there. */
const [close, aside] = [1e-9, 1e-7]
const rounded = 1e-12

/** Whether f jumps at a place: what it changes by within a distance becomes no less with the distance. */
export function isJump(value: number, change: (distance: number) => number): boolean {
  const near = change(close)
  return near > rounded * Math.abs(value) && near > 0 && near > change(aside) / 2
}
