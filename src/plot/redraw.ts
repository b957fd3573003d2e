/** Draws at most once a frame, however often it is asked to. */
export interface Redraw {
  request(): void
  /** Draws without waiting for a frame, for what is called within one. */
  now(): void
  cancel(): void
}

/** Draws that wait for the next frame. */
const waiting = new Set<() => void>()

/** Milliseconds that may be drawn in one frame before what else waits is left to the next. */
let most = Number.POSITIVE_INFINITY
/** The frame drawn last, by its time, and for how long has been drawn in it. */
let frameTime = 0
let spent = 0

/**
 * Has pictures take turns, a few milliseconds of each frame, for as long as the page comes alive: many are drawn for the first time
 * then. Returns what ends that, since pictures that move are to move together.
 */
export function drawInTurns(): () => void {
  most = 6
  return () => {
    most = Number.POSITIVE_INFINITY
  }
}

/** @param draw returns true when it has more to do, and is then called in the next frame again */
export function redraws(draw: () => boolean): Redraw {
  let frame = 0
  function drawNow(): void {
    redraw.cancel()
    if (draw()) redraw.request()
  }
  function drawInFrame(time: number): void {
    if (time !== frameTime) spent = 0
    frameTime = time
    if (spent >= most) {
      frame = requestAnimationFrame(drawInFrame)
      return
    }
    const began = performance.now()
    drawNow()
    spent += performance.now() - began
  }
  const redraw: Redraw = {
    request() {
      frame ||= requestAnimationFrame(drawInFrame)
      waiting.add(drawNow)
    },
    now: drawNow,
    cancel() {
      cancelAnimationFrame(frame)
      frame = 0
      waiting.delete(drawNow)
    },
  }
  return redraw
}

/** Number of frames that is enough for anything that does not move. */
const enough = 30

/** Draws all that waits for the next frame, where there will be none: before the page is printed. */
export function drawAtOnce(): void {
  for (let round = 0; round < enough && waiting.size > 0; round++)
    for (const drawNow of [...waiting]) drawNow()
}
