import { norm } from '../records/norm'
import type { Task } from '../records/task'
import { mayVanishAlong } from './may-vanish'
import { Neighbourhood } from './neighbourhood'
import { type PieceSquare, sidesOf } from './piece-square'
import type { Place } from './settle'
import type { Way } from './surroundings'
import type { UnitSquare } from './unit-square'

/** Cells of the grid over which creases are looked for, along a side. */
const columns = 64
/**
 * Distance from where it began in its cell at which a search along a crease is left to other cells.
 */
const reach = 3 / columns
/** Closer than this to a crease a place is on it. */
const on = 1e-9
/** Creases after these are not followed, nor is each of them in more cells than these, evenly spread. */
const mostCreases = 24
const mostCells = 400

/** One crease: what is 0 along it, f on it, and the pieces of f that meet there. */
interface Crease {
  readonly index: number
  readonly height: UnitSquare
  readonly on: UnitSquare
  readonly sides: readonly [UnitSquare, UnitSquare]
  /** The cells that it crosses. */
  readonly cells: number[]
}

/** f along a crease at a place on it. */
interface Along {
  readonly slope: number
  readonly curvature: number
  /** Magnitude of f and its slopes, beside which a slope along the crease may be nothing. */
  readonly scale: number
  readonly tangent: readonly [u: number, v: number]
}

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
      cells: [],
    }))
  }

  /** Places near which f may be extremal, each once; those where f is level along a crease are spread over it. */
  *candidates(): Task<readonly Place[]> {
    const isolated = new Neighbourhood<Place>(1e-9)
    const level = new Neighbourhood<Place>(4e-3)
    const count = this.#creases.length
    for (const [k, crease] of this.#creases.entries()) {
      findCells(crease)
      yield k / count
      const { cells } = crease
      if (!this.hasBreaks && this.square.pieces.mayJump(crease.index)) {
        const f = this.square.whole()
        this.hasBreaks = cells.some((cell) => isBroken(f, crease, cell))
      }
      const stride = Math.max(1, Math.ceil(cells.length / mostCells))
      for (let cell = 0; cell < cells.length; cell += stride) {
        const found = this.#stationaryAlong(crease, centre(cells[cell]!))
        if (found) (found.isLevel ? level : isolated).add(found.place)
        if (cell % (16 * stride) === 0) yield (k + (0.8 * cell) / cells.length) / count
      }
    }
    for (const [k, first] of this.#creases.entries()) {
      for (const second of this.#creases.slice(k + 1)) {
        const near = new Set(second.cells.flatMap(aroundCell))
        for (const cell of first.cells) {
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
    const crease = this.#creases[index]!
    const value = crease.on.valueAt(place.u, place.v)
    const [a, b] = derivativesAlong(crease, place).tangent
    const at = (distance: number) =>
      onto(crease, { u: place.u + distance * a, v: place.v + distance * b })
    const off = (distance: number) => {
      const there = at(distance)
      return there && crease.on.valueAt(there.u, there.v) - value
    }
    const near = Math.max(...[1e-14, -1e-14].map((distance) => Math.abs(off(distance) ?? 0)))
    const noise = 2 * near + 4 * Number.EPSILON * Math.abs(value)
    return [1, -1].map((side) => {
      // Where it meets another one it may bend, and leave its tangent.
      const there = at(side * 1e-6)
      return {
        ...(there && { direction: [there.u - place.u, there.v - place.v] as const }),
        noise,
        rise: (distance: number) => off(side * distance),
      }
    })
  }

  /** Newton's method for the derivative along the crease. */
  #stationaryAlong(
    crease: Crease,
    start: Place,
  ): { readonly place: Place; readonly isLevel: boolean } | null {
    let place = onto(crease, start)
    for (let step = 0; place && step < 40; step++) {
      const { slope, curvature, scale, tangent } = derivativesAlong(crease, place)
      if (!Number.isFinite(slope) || !Number.isFinite(curvature)) return null
      const length = -slope / curvature
      const isLevel = Math.abs(slope) <= 1e-12 * scale && !(Math.abs(length) <= 1e-6)
      if (isLevel) return this.#mayRest(crease, place, 1e-13) ? { place, isLevel } : null
      if (Math.abs(length) <= 1e-14) return { place, isLevel: false }
      const next = better(crease, place, tangent, length, Math.abs(slope))
      if (!next) return Math.abs(length) <= 1e-7 ? { place, isLevel: false } : null
      if (norm(next.u - start.u, next.v - start.v) > reach) return null
      place = next
    }
    return place && this.#mayRest(crease, place, 1e-6) ? { place, isLevel: false } : null
  }

  /**
   * Whether f may rest on the crease: where it falls along it for ever, bounds on its slope show
   * so.
   */
  #mayRest(crease: Crease, place: Place, radius: number): boolean {
    const { tangent } = derivativesAlong(crease, place)
    const frame = [tangent, [-tangent[1], tangent[0]]] as const
    return mayVanishAlong(this.square, place, radius, frame, sidesOf(crease.index, 'on'))
  }
}

function findCells({ height, cells }: Crease): void {
  const signs = new Int8Array((columns + 1) ** 2)
  for (let k = 0; k < signs.length; k++) {
    // Off the lattice, so that no crease runs along it.
    const [column, row] = [k % (columns + 1), Math.floor(k / (columns + 1))]
    signs[k] = Math.sign(height.valueAt((column - 0.013) / columns, (row + 0.017) / columns))
  }
  for (let k = 0; k < columns ** 2; k++) {
    const corner = k + Math.floor(k / columns)
    const met = [corner, corner + 1, corner + columns + 1, corner + columns + 2]
    if (met.some((each) => signs[each] === 1) && met.some((each) => signs[each] === -1)) {
      cells.push(k)
    }
  }
}

/** Whether a crease passes there, and is not only touched as by the radicand of a tip. */
function isNear(height: UnitSquare, { u, v }: Place, distance: number): boolean {
  height.at(u, v)
  const { value, du, dv } = height
  const size = norm(du, dv)
  if (!(Math.abs(value) <= distance * size) || size === 0) return false
  const off = Math.max(1e-6, 2 * distance)
  const [a, b] = [(off * du) / size, (off * dv) / size]
  return height.valueAt(u - a, v - b) < 0 && height.valueAt(u + a, v + b) > 0
}

/** The place of the crease that is nearest, about; null where it is not to be reached. */
function onto({ height }: Crease, start: Place): Place | null {
  let { u, v } = start
  for (let step = 0; step < 20; step++) {
    height.at(u, v)
    const size = norm(height.du, height.dv)
    if (!(size > 0) || !Number.isFinite(height.value)) return null
    const length = height.value / size
    u -= (length * height.du) / size
    v -= (length * height.dv) / size
    if (norm(u - start.u, v - start.v) > reach) return null
    if (Math.abs(length) <= 1e-15) break
  }
  return { u, v }
}

function derivativesAlong({ height, on }: Crease, { u, v }: Place): Along {
  height.at(u, v)
  on.at(u, v)
  const size = norm(height.du, height.dv)
  const [a, b] = [-height.dv / size, height.du / size]
  const across = (on.du * height.du + on.dv * height.dv) / size ** 2
  const second = ({ duu, duv, dvv }: UnitSquare) => a * a * duu + 2 * a * b * duv + b * b * dvv
  return {
    slope: a * on.du + b * on.dv,
    curvature: second(on) - across * second(height),
    scale: norm(on.du, on.dv) + Math.abs(on.value),
    tangent: [a, b],
  }
}

/** A step along the crease, shortened until the slope along it falls. */
function better(
  crease: Crease,
  { u, v }: Place,
  [a, b]: Along['tangent'],
  length: number,
  slope: number,
): Place | null {
  let step = Math.sign(length) * Math.min(Math.abs(length), 1 / columns)
  for (let halving = 0; halving < 8; halving++, step /= 2) {
    const next = onto(crease, { u: u + step * a, v: v + step * b })
    if (next && Math.abs(derivativesAlong(crease, next).slope) < slope) return next
  }
  return null
}

/** Whether f jumps where the crease passes through this cell: seen from nearer, it differs there from what it is beside by as much. */
function isBroken(f: UnitSquare, crease: Crease, cell: number): boolean {
  const place = onto(crease, centre(cell))
  if (!place) return false
  const { u, v } = place
  const { height, on } = crease
  const value = on.valueAt(u, v)
  height.at(u, v)
  const size = norm(height.du, height.dv)
  const [a, b] = [height.du / size, height.dv / size]
  return isJump(value, (distance) =>
    Math.max(
      ...[-distance, distance].map((off) => Math.abs(f.valueAt(u + off * a, v + off * b) - value)),
    ),
  )
}

/** Parts of the view from which a place is looked at, and what of f is rounding there. */
const [close, aside] = [1e-9, 1e-7]
const rounded = 1e-12

/** Whether f jumps at a place: what it changes by within a distance becomes no less with the distance. */
export function isJump(value: number, change: (distance: number) => number): boolean {
  const near = change(close)
  return near > rounded * Math.abs(value) && near > 0 && near > change(aside) / 2
}

/** Whether the gradients of the pieces on its two sides differ; where one does not exist they count as different. */
function bends({ sides: [below, above] }: Crease, { u, v }: Place): boolean {
  below.at(u, v)
  above.at(u, v)
  const apart = norm(above.du - below.du, above.dv - below.dv)
  return !(apart <= 1e-9 * (norm(above.du, above.dv) + norm(below.du, below.dv)))
}

/** Newton's method for where two creases meet; null where they do not, or run along each other. */
function meeting(first: UnitSquare, second: UnitSquare, start: Place): Place | null {
  let { u, v } = start
  for (let step = 0; step < 30; step++) {
    first.at(u, v)
    second.at(u, v)
    const determinant = first.du * second.dv - first.dv * second.du
    const size = norm(first.du, first.dv) * norm(second.du, second.dv)
    if (!(Math.abs(determinant) > 1e-9 * size)) return null
    const du = (first.value * second.dv - second.value * first.dv) / determinant
    const dv = (second.value * first.du - first.value * second.du) / determinant
    u -= du
    v -= dv
    if (norm(u - start.u, v - start.v) > reach) return null
    if (norm(du, dv) <= 1e-15) break
  }
  return { u, v }
}

function centre(cell: number): Place {
  return {
    u: ((cell % columns) + 0.5) / columns,
    v: (Math.floor(cell / columns) + 0.5) / columns,
  }
}

function aroundCell(cell: number): readonly number[] {
  return [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => cell + row * columns + column))
}
