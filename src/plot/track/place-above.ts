/**
 * Puts a box above a place of a track, in [0, 1] along it, as near to its middle as the screen allows.
 * `box` is positioned within `track`.
 */
export function placeAbove(box: HTMLElement, track: HTMLElement, fraction: number): void {
  const { left, width } = track.getBoundingClientRect()
  const half = box.offsetWidth / 2
  const margin = 8
  const middle = left + fraction * width
  const screen = document.documentElement.clientWidth
  const kept = Math.min(screen - margin - half, Math.max(margin + half, middle))
  box.style.left = `${Math.round(kept - half - left)}px`
}
