import type { Task } from '../records/task'
import { kinkNear } from './kink'
import { Neighbourhood } from './neighbourhood'
import { climb, type Place, settle } from './settle'
import type { UnitSquare } from './unit-square'
import { type Stationary, verify } from './verify'

/** Cells of the grid of starts, along a side: the next finer one where one start in 8 found a point of its own. */
const grids = [64, 128, 192] as const
/** Places closer than this part of the view are one critical point. */
const apart = 1e-6
/** The same for places at which f hardly curves in some direction, so that they are found less sharply. */
export const degenerateApart = 4e-3
/** The same for kinks, which are found by comparing values. */
export const kinksApart = 1e-4
const mostKinks = 400
/** Evaluations between two yields: a few milliseconds compiled. */
const slice = 1500

/** Where f is extremal at a kink. */
export interface Kink extends Place {
  readonly f: number
}

/** The search for critical points in the unit square, one way after the other; each adds what those before it missed. */
export class Search {
  readonly regular = new Neighbourhood<Stationary>(apart)
  readonly degenerate = new Neighbourhood<Stationary>(degenerateApart)
  readonly minimumKinks = new Neighbourhood<Kink>(kinksApart)
  readonly maximumKinks = new Neighbourhood<Kink>(kinksApart)
  /** f at the middle of each cell of the grid that was used, row by row. */
  values = new Float64Array()
  /** How many of them are finite, with their derivatives. */
  finite = 0
  /** The median magnitude of `values`. */
  typical = 0
  #columns: number = grids[0]
  /** Isolated points around which nobody has looked yet. */
  #fresh: Stationary[] = []
  #due = slice

  constructor(readonly square: UnitSquare) {}

  /** Newton's method from every cell. */
  *fromGrid(): Task<void> {
    for (const [level, side] of grids.entries()) {
      if (level > 0 && this.#fresh.length < this.#columns ** 2 / 8) break
      this.#columns = side
      this.values = new Float64Array(side ** 2)
      this.finite = 0
      for (let k = 0; k < this.values.length; k++) {
        const start = cell(k, side)
        if (this.square.at(start.u, start.v)) this.finite++
        this.values[k] = this.square.value
        this.#from(start)
        if (this.isDue()) yield (level + k / this.values.length) / grids.length
      }
    }
    this.typical = median(this.values)
  }

  /** Newton's method may slide along a valley to where it ends: where there is one, straight to its floor as well. */
  *acrossValleys(): Task<void> {
    if (this.degenerate.all().length === 0) return
    for (let k = 0; k < this.values.length; k++) {
      const settled = settle(this.square, cell(k, this.#columns), true)
      const found = settled && verify(this.square, settled)
      if (found?.degenerate) this.degenerate.add(found)
      if (this.isDue()) yield k / this.values.length
    }
  }

  /** Downhill from the lowest and uphill from the highest of neighbouring cells: to what Newton's method passes by. */
  *fromExtremes(): Task<void> {
    let tried = 0
    for (let k = 0; k < this.values.length; k++) {
      for (const sign of [1, -1] as const) {
        if (!isExtremal(this.values, this.#columns, k, sign)) continue
        const top = climb(this.square, cell(k, this.#columns), sign)
        const settled = settle(this.square, top)
        if (this.#isKnown(settled ?? top)) continue
        const found = settled && verify(this.square, settled)
        if (found) this.#add(found)
        else if (tried++ < mostKinks) this.#addKink(top, sign)
      }
      if (this.isDue()) yield k / this.values.length
    }
  }

  /** Newton's method from around what was found: where two lie in one cell, one of them leads to the other. */
  *aroundFound(): Task<void> {
    const rounds = 3
    let budget = 2 * this.values.length
    for (let round = 0; round < rounds; round++) {
      const parents = this.#fresh
      this.#fresh = []
      for (const [k, parent] of parents.entries()) {
        for (const start of around(parent, 1 / this.#columns)) {
          if (--budget < 0) return
          this.#from(start)
        }
        if (this.isDue()) yield (round + k / parents.length) / rounds
      }
    }
  }

  /** Whether the work since it last was is worth a yield. */
  isDue(): boolean {
    if (this.square.evaluations < this.#due) return false
    this.#due = this.square.evaluations + slice
    return true
  }

  #from(start: Place): void {
    const settled = settle(this.square, start)
    // Most starts lead to what is known.
    if (!settled || this.regular.get(settled)) return
    const found = verify(this.square, settled)
    if (found) this.#add(found)
  }

  #add(found: Stationary): void {
    if (found.degenerate) this.degenerate.add(found)
    else if (this.regular.add(found)) this.#fresh.push(found)
  }

  #addKink(near: Place, sign: 1 | -1): void {
    const kink = kinkNear(this.square, near, sign, this.typical)
    if (!kink || this.#isKnown(kink)) return
    if (sign === 1) this.minimumKinks.add(kink)
    else this.maximumKinks.add(kink)
  }

  #isKnown(place: Place): boolean {
    return Boolean(this.regular.get(place) ?? this.degenerate.get(place))
  }
}

/** The middle of a cell, a little off it, so that no start lies on an axis of symmetry. */
function cell(k: number, columns: number): Place {
  return {
    u: ((k % columns) + 0.513) / columns,
    v: (Math.floor(k / columns) + 0.489) / columns,
  }
}

/** Whether no neighbouring cell is lower (higher), and one at least is higher (lower). */
function isExtremal(values: Float64Array, columns: number, k: number, sign: 1 | -1): boolean {
  const value = sign * values[k]!
  if (Number.isNaN(value)) return false
  const [column, row] = [k % columns, Math.floor(k / columns)]
  let rises = false
  for (let i = Math.max(0, column - 1); i <= Math.min(columns - 1, column + 1); i++) {
    for (let j = Math.max(0, row - 1); j <= Math.min(columns - 1, row + 1); j++) {
      const there = sign * values[j * columns + i]!
      if (there < value) return false
      if (there > value) rises = true
    }
  }
  return rises
}

function around({ u, v }: Place, width: number): readonly Place[] {
  return [0.25 * width, width].flatMap((radius) =>
    [0.3, 1.1, 1.9, 2.7, 3.5, 4.3, 5.1, 5.9].map((angle) => ({
      u: u + radius * Math.cos(angle),
      v: v + radius * Math.sin(angle),
    })),
  )
}

/** Of the magnitudes that are finite; 0 when none is. */
function median(values: Float64Array): number {
  const sorted = values.map(Math.abs).filter(Number.isFinite).sort()
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
