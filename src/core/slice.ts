import { sliceMilliseconds } from './records/task'

/** A look at the clock costs less than a hundredth of these steps, however quick they are. */
const longest = 1024
const shortest = 8

/** Says when a task has to yield, for work that is counted in steps of which nobody knows how long they take. */
export class Slice {
  #end = 0
  #lastLook = 0
  #work = 0
  #stretch = 64

  constructor() {
    this.begin()
  }

  /** Begins a slice when control has come back: what others did meanwhile does not count. */
  begin(): void {
    this.#lastLook = Date.now()
    this.#end = this.#lastLook + sliceMilliseconds
    this.#work = 0
  }

  /** Steps to take before asking again, so that a slice hardly outlasts its time. */
  get stretch(): number {
    return this.#stretch
  }

  /** Whether the slice is over, now that `steps` more are done. */
  isOver(steps: number): boolean {
    this.#work += steps
    if (this.#work < this.#stretch) return false
    this.#work = 0
    const now = Date.now()
    const took = now - this.#lastLook
    this.#lastLook = now
    // The clock tells whole milliseconds.
    if (took === 0) this.#stretch = Math.min(longest, 2 * this.#stretch)
    else if (took > sliceMilliseconds / 2) this.#stretch = Math.max(shortest, this.#stretch / 2)
    return now >= this.#end
  }
}
