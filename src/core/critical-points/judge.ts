import { type CriticalPoint, criticalPoint, eigenvalues } from '../curvature/curvature'
import type { DifferentiableFunction } from '../differentiable'
import type { Viewport } from '../records/experiment'
import { type Task, within } from '../records/task'
import { type Level, spread } from './continua'
import { Creases } from './creases'
import { isJump } from './jump'
import { Neighbourhood } from './neighbourhood'
import type { PieceSquare } from './piece-square'
import { roundingOf } from './rounding'
import type { Search, Stray } from './search'
import type { Place } from './settle'
import { isSingular } from './singular'
import { type Surroundings, surroundings, type Way } from './surroundings'
import { tips } from './tips'
import type { UnitSquare } from './unit-square'
import type { Stationary } from './verify'
import { alongAxes, straightWays, valleyWays } from './ways'

/** A place with what f is there. */
export interface Judged extends Level {
  /** False where it is one of many at its level: of a floor, a ridge, a plateau. */
  readonly standsAlone: boolean
  readonly smooth: boolean
  readonly degenerate: boolean
  readonly narrow: boolean
  /** Null at a kink. */
  readonly stationary: Stationary | null
}

/** Farther than this from a crease or a tip, as part of the view, a place has nothing to do with it. */
const aside = 1e-3

/** Number of degenerate points at most: on a plateau there are thousands. */
const mostDegenerate = 800

/** Says what f is at the places that a search came to, and at those where its pieces meet. */
export class Judge {
  /** Places where f seems to be extremal, and the pieces of f do not say why. */
  readonly unsettled: Stray[] = []
  readonly #creases: Creases
  readonly #mayJump: boolean

  constructor(
    private readonly f: DifferentiableFunction,
    private readonly viewport: Viewport,
    private readonly square: UnitSquare,
    private readonly pieces: PieceSquare,
    private readonly search: Search,
  ) {
    this.#creases = new Creases(pieces)
    const { hasJumps, creases } = pieces.pieces
    this.#mayJump =
      hasJumps || Array.from({ length: creases }, (_, k) => k).some((k) => pieces.pieces.mayJump(k))
  }

  /** Whether f jumps somewhere; known once all has been judged. */
  get hasJumps(): boolean {
    return this.pieces.pieces.hasJumps || this.#creases.hasBreaks
  }

  *all(): Task<readonly Judged[]> {
    const { regular, degenerate, strays } = this.search
    const judged: Judged[] = []
    // Where the Hessian is another one at the very place, as that of relu(x)², it has been found by both.
    const others = degenerate.all().filter((found) => !regular.get(found))
    const smooth = [...regular.all(), ...spread(others, mostDegenerate)]
    for (const [k, found] of smooth.entries()) {
      if (!this.#jumps(found)) judged.push(this.#smooth(found))
      if (this.search.isDue()) yield 0.4 * (k / smooth.length)
    }
    const onCreases = yield* within(this.#creases.candidates(), 0.4, 0.8)
    const onTips = yield* within(tips(this.pieces), 0.8, 0.9)
    const kinks = new Neighbourhood<Judged>(1e-6)
    for (const place of [...onCreases, ...onTips]) {
      const kink = this.#kink(place)
      if (kink) kinks.add(kink)
      if (this.search.isDue()) yield 0.9
    }
    yield 0.95
    for (const stray of strays.all()) this.#stray(stray, onTips)
    return [...judged, ...kinks.all()]
  }

  #smooth(stationary: Stationary): Judged {
    const degenerate = stationary.degenerate && isSingular(this.square, stationary)
    const narrow = stationary.degenerate && !degenerate
    const { u, v, f } = stationary
    const shared = { u, v, f, smooth: true, degenerate, narrow, stationary }
    if (!degenerate) {
      const rounding = roundingOf(this.f, this.viewport, this.square.point(u, v), 'smooth')
      this.square.at(u, v)
      const { duu, duv, dvv } = this.square
      const kind = criticalPoint(eigenvalues(duu, duv, dvv), 0)
      return this.#isBelied(stationary, kind, rounding)
        ? this.#amongPieces(stationary)
        : { ...shared, rounding, kind, standsAlone: true }
    }
    const rounding = this.#rounding(stationary, 'smooth')
    const ways = [
      ...straightWays(this.square, stationary, rounding, true),
      ...valleyWays(this.square, stationary, rounding),
    ]
    // Where large terms cancel, they may do so more exactly at the place than beside it.
    const around = surroundings(ways, (there) => (there ? this.#leftOpen(there) : 0))
    const kind = kindBy(around)
    return { ...shared, rounding, kind, standsAlone: !around.level }
  }

  /** Whether f goes another way than H tells, which is that of one piece where several meet, each of them stationary, as of |xy|. */
  #isBelied(place: Place, kind: CriticalPoint, rounding: number): boolean {
    if (this.pieces.pieces.creases === 0) return false
    switch (kind) {
      case 'minimum':
        return surroundings(straightWays(this.square, place, rounding, false)).below
      case 'maximum':
        return surroundings(straightWays(this.square, place, rounding, false)).above
      case 'saddle': {
        const [low, high] = alongAxes(this.square, place, rounding).map((ways) =>
          surroundings(ways),
        )
        return low!.above || high!.below
      }
      case 'undecided':
        return false
      default:
        return kind satisfies never
    }
  }

  #amongPieces(place: Place): Judged {
    const { u, v } = place
    const rounding = this.#rounding(place, 'kink')
    const around = surroundings(this.#waysFromKink(place, this.#creases.near(place), rounding))
    const kind = kindBy(around)
    const standsAlone = kind === 'saddle' || !around.level
    return { u, v, f: this.square.valueAt(u, v), rounding, kind, standsAlone, ...kinked }
  }

  /** Null where f has no kink, or bends there only. */
  #kink(place: Place): Judged | null {
    const { u, v } = place
    if (this.#isOutside(place) || this.search.isStationary(place) || this.#jumps(place)) return null
    const f = this.square.valueAt(u, v)
    const creases = this.#creases.near(place)
    const isKinked = this.#creases.bend(place, creases) || this.#isTip(place, f)
    if (!Number.isFinite(f) || !isKinked) return null
    const noise = this.#rounding(place, 'kink')
    const ways = this.#waysFromKink(place, creases, noise)
    const around = surroundings(ways)
    const kind = kindBy(around)
    if (kind === 'undecided' || !around.finite) return null
    // Where it rises on one side and falls on the other, it only bends; and the crease is met no closer than the place.
    if (kind === 'saddle' && surroundings(ways, () => 4 * noise).turns < 4) return null
    const rounding = this.#rounding(place, 'kink')
    const standsAlone = kind === 'saddle' || !around.level
    return { u, v, f, rounding, kind, standsAlone, ...kinked }
  }

  #waysFromKink(place: Place, creases: readonly number[], noise: number): readonly Way[] {
    const ways = [...straightWays(this.square, place, noise, false)]
    for (const crease of creases) ways.push(...this.#creases.along(place, crease))
    return ways
  }

  /** Judges a stray place, unless it is near a crease or a tip, which has been judged already. */
  #stray(stray: Stray, onTips: readonly Place[]): void {
    if (this.search.isStationary(stray) || this.#creases.near(stray, aside).length > 0) return
    if (onTips.some(({ u, v }) => Math.hypot(u - stray.u, v - stray.v) < aside)) return
    const range = this.#range()
    // Beside a jump f is another one however near.
    const around = surroundings(straightWays(this.square, stray, 1e-12 * range, false))
    const isExtremal = kindBy(around) === (stray.sign === 1 ? 'minimum' : 'maximum')
    if (isExtremal && !around.level && this.#isBounded(stray, range)) {
      this.unsettled.push(stray)
    }
  }

  /** Whether f jumps there, so that it is no critical point whatever its slopes are. */
  #jumps(place: Place): boolean {
    if (!this.#mayJump) return false
    const f = this.square.valueAt(place.u, place.v)
    return isJump(f, (distance) => this.#change(place, f, distance))
  }

  /** Whether f has a tip there, and is not as smooth as anywhere, as hypot(x, y)² is at 0. */
  #isTip(place: Place, f: number): boolean {
    const [near, far] = [this.#change(place, f, 1e-6), this.#change(place, f, 1e-4)]
    return far > 0 && far < Infinity && near > 5e-4 * far
  }

  /** Whether f does not run off to a pole at a place: it is no farther off there than f is all over the view. */
  #isBounded(place: Stray, range: number): boolean {
    return this.#change(place, place.f, 1e-6) <= range
  }

  #range(): number {
    let [low, high] = [Infinity, -Infinity]
    for (const value of this.search.values) {
      if (value < low && value > -Infinity) low = value
      if (value > high && value < Infinity) high = value
    }
    return high - low
  }

  #change({ u, v }: Place, f: number, radius: number): number {
    let most = 0
    for (let k = 0; k < 16; k++) {
      const angle = (2 * Math.PI * k) / 16
      const there = this.square.valueAt(u + radius * Math.cos(angle), v + radius * Math.sin(angle))
      most = Math.max(most, Number.isFinite(there) ? Math.abs(there - f) : Infinity)
    }
    return most
  }

  #isOutside({ u, v }: Place): boolean {
    return !(u > 0 && u < 1 && v > 0 && v < 1)
  }

  /**
   * Rounding of f at the place: of the formula at exactly this place, and by how closely the place
   * is met.
   */
  #rounding(place: Place, kind: 'smooth' | 'kink'): number {
    const { u, v } = place
    return this.#leftOpen(place) + roundingOf(this.f, this.viewport, this.square.point(u, v), kind)
  }

  /** The width of the bounds on f at a place. */
  #leftOpen(place: Place): number {
    const { lo, hi } = this.pieces.bounds(place, 0).value
    return Number.isFinite(hi - lo) ? hi - lo : 0
  }
}

const kinked = { smooth: false, degenerate: false, narrow: false, stationary: null } as const

function kindBy({ above, below, finite }: Surroundings): CriticalPoint {
  if (above && below) return 'saddle'
  if (!finite || above === below) return 'undecided'
  return above ? 'minimum' : 'maximum'
}
