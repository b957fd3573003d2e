/**
 * The standing of a descent now and then on its way, so that any step of it can be taken again without those long before.
 */
export class Checkpoints {
  readonly #steps: number[] = []
  readonly #snapshots: Float64Array[] = []

  /** Steps come in order; what is known already is left as it is. */
  add(step: number, snapshot: Float64Array): void {
    if (step <= (this.#steps.at(-1) ?? 0)) return
    this.#steps.push(step)
    this.#snapshots.push(snapshot)
  }

  /** The last snapshot at or before step t; null where there is none but the start. */
  before(t: number): Float64Array | null {
    let [low, high] = [0, this.#steps.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#steps[middle]! <= t) low = middle + 1
      else high = middle
    }
    return this.#snapshots[low - 1] ?? null
  }
}
