/**
 * Points of the plane, in the order in which they were added, any of which is found by one that is no farther from it than
 * the tolerance; in a time that does not depend on how many there are.
 */
export class Places {
  readonly #tolerance: number
  readonly #side: number
  readonly #x: number[] = []
  readonly #y: number[] = []
  /** The points of each square of a grid. */
  readonly #squares = new Map<string, number[]>()

  constructor(tolerance: number) {
    this.#tolerance = tolerance
    this.#side = 16 * tolerance
  }

  add(x: number, y: number): void {
    const key = this.#key(x, y)
    const square = this.#squares.get(key)
    const index = this.#x.length
    if (square) square.push(index)
    else this.#squares.set(key, [index])
    this.#x.push(x)
    this.#y.push(y)
  }

  /** The index of the nearest of them within the tolerance; −1 when there is none. */
  find(x: number, y: number): number {
    const within = this.#tolerance
    let found = -1
    let shortest = within
    for (const key of this.#keysAround(x, y)) {
      for (const index of this.#squares.get(key) ?? []) {
        const distance = Math.hypot(this.#x[index]! - x, this.#y[index]! - y)
        if (distance > shortest || (distance === shortest && found >= 0)) continue
        found = index
        shortest = distance
      }
    }
    return found
  }

  #keysAround(x: number, y: number): ReadonlySet<string> {
    const within = this.#tolerance
    return new Set([
      this.#key(x - within, y - within),
      this.#key(x - within, y + within),
      this.#key(x + within, y - within),
      this.#key(x + within, y + within),
    ])
  }

  #key(x: number, y: number): string {
    return `${Math.floor(x / this.#side)},${Math.floor(y / this.#side)}`
  }
}
