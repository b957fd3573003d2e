export type Submit = <Result>(start: (signal: AbortSignal) => Promise<Result>) => Promise<Result>

/** The reason a promise of a lane rejects with when a newer submission took its place. */
export const superseded = new DOMException('A newer request took its place.', 'AbortError')

/**
 * One kind of work, one at a time, newest wins. What is already under way gets `patience` milliseconds to
 * finish, so that a drag, which submits every frame, always has something recent to show.
 */
export function createLane(patience = 80): {
  readonly submit: Submit
  readonly cancel: () => void
} {
  let active: AbortController | null = null
  let activeSince = 0
  let waiting: { readonly begin: () => void; readonly giveUp: () => void } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function next(): void {
    clearTimeout(timer)
    active = null
    const begin = waiting?.begin
    waiting = null
    begin?.()
  }

  return {
    submit: (start) =>
      new Promise((resolve, reject) => {
        const begin = () => {
          const controller = new AbortController()
          active = controller
          activeSince = performance.now()
          start(controller.signal)
            .then(resolve, reject)
            .finally(() => {
              if (active === controller) next()
            })
        }
        waiting?.giveUp()
        waiting = null
        if (!active) return begin()
        waiting = { begin, giveUp: () => reject(superseded) }
        clearTimeout(timer)
        const age = performance.now() - activeSince
        timer = setTimeout(() => active?.abort(superseded), Math.max(0, patience - age))
      }),
    cancel: () => {
      // Work under way may be slow to hear of its end.
      clearTimeout(timer)
      waiting?.giveUp()
      waiting = null
      active?.abort(superseded)
    },
  }
}
