import type { Place } from './settle'

/** Places of the unit square no two of which are closer than `distance`, quick to search. */
export class Neighbourhood<T extends Place> {
  /** Places by their cell's key, which a few other cells may have as well. */
  readonly #cells = new Map<number, T[]>()

  constructor(private readonly distance: number) {}

  get(place: Place): T | undefined {
    const column = Math.floor(place.u / this.distance)
    const row = Math.floor(place.v / this.distance)
    for (let i = column - 1; i <= column + 1; i++) {
      for (let j = row - 1; j <= row + 1; j++) {
        const near = this.#cells
          .get(keyOf(i, j))
          ?.find(({ u, v }) => Math.hypot(u - place.u, v - place.v) < this.distance)
        if (near) return near
      }
    }
    return undefined
  }

  /** False when one as near is known already. */
  add(place: T): boolean {
    if (this.get(place)) return false
    const key = keyOf(Math.floor(place.u / this.distance), Math.floor(place.v / this.distance))
    const cell = this.#cells.get(key)
    if (cell) cell.push(place)
    else this.#cells.set(key, [place])
    return true
  }

  all(): T[] {
    return [...this.#cells.values()].flat()
  }
}

function keyOf(column: number, row: number): number {
  return Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b)
}
