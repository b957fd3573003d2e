/**
 * Long work in slices of a few milliseconds: each `yield` hands back control with the fraction done
 * in [0, 1], so that whoever drives it can report progress, or drop it.
 */
export type Task<Result> = Generator<number, Result, void>

/** Length of a slice by the clock, in milliseconds, for work whose parts differ in length. */
export const sliceMilliseconds = 4

export function finish<Result>(task: Generator<unknown, Result>): Result {
  for (;;) {
    const slice = task.next()
    if (slice.done) return slice.value
  }
}

/** A task as the part [from, to] of a longer one. */
export function* within<Result>(task: Task<Result>, from: number, to: number): Task<Result> {
  for (;;) {
    const slice = task.next()
    if (slice.done) return slice.value
    yield from + slice.value * (to - from)
  }
}
