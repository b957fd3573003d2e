import { principalDirections } from '../curvature/principal-directions'
import { norm } from '../records/norm'
import type { Task } from '../records/task'
import { extremumNear } from './extremum-near'
import { mayVanish } from './may-vanish'
import { Neighbourhood } from './neighbourhood'
import type { PieceSquare } from './piece-square'
import { climb, type Place, settle } from './settle'
import type { UnitSquare } from './unit-square'
import { type Stationary, verify } from './verify'

/** Cells of the grid of starts, along a side: the next finer one where one start in 8 found a point of its own. */
const grids = [64, 128, 192] as const
/** Places closer than this part of the view are one critical point. */
const apart = 1e-6
/** The same for places at which f hardly curves in some direction, so that they are found less sharply. */
const degenerateApart = 4e-3
/** The same for places on a tail of f. */
const tailsApart = 1e-3
/** The same for extrema that are found by comparing values. */
const straysApart = 1e-4
const mostStrays = 400
/** Size of a neighbourhood so small that f is smooth in it, where f is smooth. */
const speck = 1e-7
/** Evaluations between two yields: a few milliseconds compiled. */
const slice = 1500

/**
 * A place where f seems to be extremal by its values alone: lowest for `sign` 1, highest for −1.
 */
export interface Stray extends Place {
  readonly f: number
  readonly sign: 1 | -1
}

const flat = { duu: 0, duv: 0, dvv: 0 }

/** The search for critical points in the unit square, one way after the other; each adds what those before it missed. */
export class Search {
  readonly regular = new Neighbourhood<Stationary>(apart)
  readonly degenerate = new Neighbourhood<Stationary>(degenerateApart)
  readonly strays = new Neighbourhood<Stray>(straysApart)
  /** f at the middle of each cell of the grid that was used, row by row. */
  values = new Float64Array()
  /** Number of values that are finite, with their derivatives. */
  finite = 0
  /** The median magnitude of `values`. */
  typical = 0
  #columns: number = grids[0]
  /** Isolated points around which nobody has looked yet. */
  #fresh: Stationary[] = []
  #due = slice
  /** The median magnitude of f at a few places. */
  readonly #usual: number
  /** Places at which f seemed to be stationary and is not. */
  readonly #tails = new Neighbourhood<Place>(tailsApart)

  constructor(
    readonly square: UnitSquare,
    readonly pieces: PieceSquare,
  ) {
    this.#usual = median(Float64Array.from({ length: 289 }, (_, k) => valueAt(square, cell(k, 17))))
  }

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
      if (found?.degenerate) this.#add(found)
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
        if (found && this.#add(found)) continue
        if (tried++ < mostStrays) this.#addStray(top, sign)
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

  /** Whether it is a critical point. */
  #add(found: Stationary): boolean {
    const known = found.degenerate ? this.degenerate : this.regular
    if (known.get(found)) return true
    if (!this.#mayVanish(found)) return false
    const exact = found.degenerate ? found : this.#toItsEnd(found)
    known.add(exact)
    if (!found.degenerate) this.#fresh.push(exact)
    return true
  }

  /** A search from afar may have run out of steps where few were left. */
  #toItsEnd(found: Stationary): Stationary {
    const settled = settle(this.square, found)
    const isHere = settled && norm(settled.u - found.u, settled.v - found.v) < apart
    return (isHere && verify(this.square, settled)) || found
  }

  /**
   * Whether ∇f may vanish near by: on a tail that never comes to rest, bounds on it show that it
   * does not.
   */
  #mayVanish({ u, v, slope, doubt }: Stationary): boolean {
    if (doubt === null) return true
    // No rounding makes so steep a slope: it need not be bounded to be seen.
    if (slope > 1e-9 * this.#usual) return false
    if (this.#tails.get({ u, v })) return false
    const { duu, duv, dvv } = this.square.at(u, v) ? this.square : flat
    if (mayVanish(this.pieces, { u, v }, doubt, principalDirections(duu, duv, dvv))) return true
    this.#tails.add({ u, v })
    return false
  }

  /**
   * Adds a place that is extremal by values alone; where f turns out to be smooth there after all, by the gradient, however
   * small the place is.
   */
  #addStray(near: Place, sign: 1 | -1): void {
    const stray = extremumNear(this.square, near, sign)
    if (!stray || this.#isKnown(stray)) return
    const { regularity } = this.pieces.bounds(stray, speck).value
    if (regularity !== 'smooth') this.strays.add({ ...stray, sign })
    else {
      const settled = settle(this.square, stray)
      const found = settled && verify(this.square, settled, speck)
      if (found && !this.#isKnown(found)) this.#add(found)
    }
  }

  /** Whether a point at which ∇f vanishes has been found at this very place. */
  isStationary(place: Place): boolean {
    const near = this.degenerate.get(place)
    const isDegenerate = near && norm(near.u - place.u, near.v - place.v) < apart
    return Boolean(isDegenerate || this.regular.get(place))
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

/** The median of the magnitudes that are finite; 0 when none is. */
function median(values: Float64Array): number {
  const sorted = values.map(Math.abs).filter(Number.isFinite).sort()
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function valueAt(square: UnitSquare, { u, v }: Place): number {
  return square.valueAt(u, v)
}
