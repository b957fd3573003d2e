import { superseded } from '../lane'

/** Time that a quick answer may really take before a newer question ends it, in milliseconds. */
export const patience = 150
/** Steps a millisecond that any formula is taken to manage. */
const slowest = 50
/** Shorter work, in milliseconds, tells nothing of the pace. */
const shortest = 5

/** The pace of a survey: how many steps its workers make together, as they have made lately. */
export interface Pacing {
  /** Steps a millisecond. */
  readonly pace: number
  /** Learns from work that has been done: so many steps in so many milliseconds. */
  measure(steps: number, took: number): void
  /** Does `work`, and learns where it was too much to be finished before it was superseded. */
  attempt<Result>(work: Promise<Result>): Promise<Result>
}

/** @param pace steps a millisecond, until something has been measured */
export function createPacing(pace: number): Pacing {
  let current = pace
  const set = (next: number) => {
    current = Math.max(slowest, next)
  }
  return {
    get pace() {
      return current
    },
    measure(steps, took) {
      if (took < shortest) return
      const measured = steps / took
      // Slow once may be a worker that had to load first.
      set(measured > current ? measured : (current + measured) / 2)
    },
    async attempt(work) {
      try {
        return await work
      } catch (reason) {
        if (reason === superseded) set(current / 2)
        throw reason
      }
    },
  }
}
