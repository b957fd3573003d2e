import { putInWindow } from '../floating/keep-in-window'

/** Puts a box above a place of a track, in [0, 1] along it, as near to its middle as the window allows. */
export function placeAbove(box: HTMLElement, track: HTMLElement, fraction: number): void {
  const { left, top, width, height } = track.getBoundingClientRect()
  const anchor = { left: left + fraction * width, top, width: 0, height }
  putInWindow(box, anchor, { side: 'above', align: 'middle' })
}
