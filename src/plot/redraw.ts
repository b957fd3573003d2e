/** Draws at most once a frame, however often it is asked to. */
export interface Redraw {
  request(): void
  cancel(): void
}

/** @param draw returns true when it has more to do, and is then called in the next frame again */
export function redraws(draw: () => boolean): Redraw {
  let frame = 0
  const redraw: Redraw = {
    request() {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        if (draw()) redraw.request()
      })
    },
    cancel() {
      cancelAnimationFrame(frame)
      frame = 0
    },
  }
  return redraw
}
