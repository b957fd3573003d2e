import type { Task } from '../records/task'
import { stationaryAlong, waysAlong } from './along-crease'
import { bends, type Crease, isBroken, isNear, meeting } from './crease'
import { aroundCell, cellsCrossed, centre } from './crease-cells'
import { Neighbourhood } from './neighbourhood'
import type { PieceSquare } from './piece-square'
import type { Place } from './settle'
import type { Way } from './surroundings'

/** Closer than this to a crease a place is on it. */
const on = 1e-9
/** Creases after these are not followed, nor is each of them in more cells than these, evenly spread. */
const mostCreases = 24
const mostCells = 400

/**
 * The creases of f in the unit square, and the places on them at which f may be extremal: where it is stationary along one,
 * as 0 then lies between the gradients of the pieces on either side unless f goes on falling across it, and where two meet.
 */
export class Creases {
  /** Whether f has been seen to jump along one of them. */
  hasBreaks = false
  readonly #creases: readonly Crease[]

  constructor(private readonly square: PieceSquare) {
    const count = Math.min(square.pieces.creases, mostCreases)
    this.#creases = Array.from({ length: count }, (_, index) => ({
      index,
      height: square.height(index),
      on: square.on(index),
      sides: [square.beside(index, 'below'), square.beside(index, 'above')],
    }))
  }

  /** Places near which f may be extremal, each once; those where f is level along a crease are spread over it. */
  *candidates(): Task<readonly Place[]> {
    const isolated = new Neighbourhood<Place>(1e-9)
    const level = new Neighbourhood<Place>(4e-3)
    const count = this.#creases.length
    const crossed: (readonly number[])[] = []
    for (const [k, crease] of this.#creases.entries()) {
      const cells = cellsCrossed(crease.height)
      crossed.push(cells)
      yield k / count
      if (!this.hasBreaks && this.square.pieces.mayJump(crease.index)) {
        const f = this.square.whole()
        this.hasBreaks = cells.some((cell) => isBroken(f, crease, cell))
      }
      const stride = Math.max(1, Math.ceil(cells.length / mostCells))
      for (let cell = 0; cell < cells.length; cell += stride) {
        const found = stationaryAlong(this.square, crease, centre(cells[cell]!))
        if (found) (found.isLevel ? level : isolated).add(found.place)
        if (cell % (16 * stride) === 0) yield (k + (0.8 * cell) / cells.length) / count
      }
    }
    for (const [k, first] of this.#creases.entries()) {
      for (const [l, second] of this.#creases.entries()) {
        if (l <= k) continue
        const near = new Set(crossed[l]!.flatMap(aroundCell))
        for (const cell of crossed[k]!) {
          const place = near.has(cell) ? meeting(first.height, second.height, centre(cell)) : null
          if (place) isolated.add(place)
        }
      }
    }
    return [...isolated.all(), ...level.all()]
  }

  /** Whether one of these creases bends f at a place. */
  bend(place: Place, indices: readonly number[]): boolean {
    return indices.some((index) => bends(this.#creases[index]!, place))
  }

  /** The creases no farther than this from a place, by their indices. */
  near(place: Place, distance = on): readonly number[] {
    return this.#creases
      .filter(({ height }) => isNear(height, place, distance))
      .map(({ index }) => index)
  }

  /** The ways in both directions along a crease. */
  along(place: Place, index: number): readonly Way[] {
    return waysAlong(this.#creases[index]!, place)
  }
}
