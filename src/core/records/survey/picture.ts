import type { KnownMinimum } from '../../objectives/objective'
import { emptyOutcomes, mostMinima, type Outcomes } from './outcomes'
import { Places } from './places'
import { cellsOf, type Plan, type Square, squareOf, type Tile } from './plan'
import type { SurveyedTile } from './surveyed-tile'

/** A survey, as far as it has come. */
export interface SurveyPicture {
  readonly columns: number
  /** 1 of a spectrum. */
  readonly rows: number
  /** Every square of this many cells a side has a sample of its own, which the rest of it repeats; 1 when complete. */
  readonly stride: number
  /** Row by row from the top left. */
  readonly outcomes: Outcomes
  /**
   * The minima that `outcomes.minimum` counts in. A finer picture of the same survey only appends
   * to them.
   */
  readonly minima: readonly KnownMinimum[]
  /** Number of them, the first ones, that are the record's; the rest were found by this survey. */
  readonly known: number
}

/**
 * Puts the tiles of a survey together. They may arrive in any order and are taken in the plan's, so that the numbering
 * of the minima found, and every picture, depend on the survey alone.
 */
export class PictureInProgress {
  readonly #plan: Plan
  readonly #outcomes: Outcomes
  readonly #minima: KnownMinimum[] = []
  readonly #early = new Map<Tile, SurveyedTile>()
  #places: Places | null = null
  #known = 0
  #taken = 0
  #stride: number | null = null

  constructor(plan: Plan) {
    this.#plan = plan
    this.#outcomes = emptyOutcomes(plan.columns * plan.rows)
  }

  /** The stride of `picture()`; null before there is a first picture. */
  get stride(): number | null {
    return this.#stride
  }

  add(tile: Tile, surveyed: SurveyedTile): void {
    const { tiles } = this.#plan
    this.#early.set(tile, surveyed)
    for (;;) {
      const next = tiles[this.#taken]
      const arrived = next && this.#early.get(next)
      if (!arrived) break
      this.#early.delete(next)
      this.#take(next, arrived)
      this.#taken++
      if (tiles[this.#taken]?.stride !== next.stride) this.#stride = next.stride
    }
  }

  /** A copy of what there is; of the next level, the squares of its tiles so far are in it. */
  picture(): SurveyPicture | null {
    const { columns, rows } = this.#plan
    const stride = this.#stride
    if (stride === null) return null
    const { stop, verdict, steps, minimum } = this.#outcomes
    const outcomes = {
      stop: stop.slice(),
      verdict: verdict.slice(),
      steps: steps.slice(),
      minimum: minimum.slice(),
    }
    return { columns, rows, stride, outcomes, minima: [...this.#minima], known: this.#known }
  }

  #take(tile: Tile, { outcomes, minima, known, tolerance }: SurveyedTile): void {
    const places = this.#places ?? this.#begin(minima.slice(0, known), tolerance)
    const renumbered = minima.map((minimum, index) =>
      index < known ? index : this.#indexOf(minimum, places),
    )
    for (const [index, cell] of cellsOf(this.#plan, tile).entries()) {
      const reached = outcomes.minimum[index]!
      const number = reached < 0 ? -1 : renumbered[reached]!
      this.#fill(squareOf(this.#plan, tile.stride, cell), outcomes, index, number)
    }
  }

  #fill({ x0, x1, y0, y1 }: Square, from: Outcomes, index: number, number: number): void {
    const { columns } = this.#plan
    const { stop, verdict, steps, minimum } = this.#outcomes
    for (let row = y0; row < y1; row++) {
      for (let column = x0; column < x1; column++) {
        const cell = row * columns + column
        stop[cell] = from.stop[index]!
        verdict[cell] = from.verdict[index]!
        steps[cell] = from.steps[index]!
        minimum[cell] = number
      }
    }
  }

  /** The record's minima are the first ones of every tile. */
  #begin(known: readonly KnownMinimum[], tolerance: number): Places {
    const places = new Places(tolerance)
    for (const minimum of known) {
      places.add(...minimum.at)
      this.#minima.push(minimum)
    }
    this.#known = known.length
    this.#places = places
    return places
  }

  #indexOf(minimum: KnownMinimum, places: Places): number {
    const same = places.find(...minimum.at)
    if (same >= 0 || this.#minima.length === mostMinima) return same
    places.add(...minimum.at)
    return this.#minima.push(minimum) - 1
  }
}
