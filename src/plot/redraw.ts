/** Draws at most once a frame, however often it is asked to. */
export interface Redraw {
  request(): void
  cancel(): void
}

/** Draws that wait for the next frame. */
const waiting = new Set<() => void>()

/** @param draw returns true when it has more to do, and is then called in the next frame again */
export function redraws(draw: () => boolean): Redraw {
  let frame = 0
  function drawNow(): void {
    redraw.cancel()
    if (draw()) redraw.request()
  }
  const redraw: Redraw = {
    request() {
      frame ||= requestAnimationFrame(drawNow)
      waiting.add(drawNow)
    },
    cancel() {
      cancelAnimationFrame(frame)
      frame = 0
      waiting.delete(drawNow)
    },
  }
  return redraw
}

/** As many frames as anything takes that does not move. */
const enough = 30

/** Draws all that waits for the next frame, where there will be none: before the page is printed. */
export function drawAtOnce(): void {
  for (let round = 0; round < enough && waiting.size > 0; round++)
    for (const drawNow of [...waiting]) drawNow()
}
