import { isConvexByComposition } from '../convexity/composition'
import { isPositiveSemidefinite } from '../convexity/convexity'
import { diagonal } from '../descent/stopping'
import { enclosing } from '../expression/interval/enclose'
import type { Objective } from '../objective'
import type { Point } from '../records/experiment'
import type { FlatReason } from '../records/verdict'
import { asGoodAsZero, type CriticalPlace, criticalPlace, type Spectrum } from './critical-place'
import { type Direction, directions, withExtremes } from './directions'
import { hasKinks } from './formula-traits'
import { coarseRounding, ownRounding, roundingAbout } from './rounding'
import { isShownToSlope, isTail, slopesOnByOneRatio } from './tail'
import { alongFloor, isLevelBothWays, levelPlace } from './valley-floor'

/** The kind of place where ∇f is small: the critical point that Newton's method finds there, by its kind. */
export type RestingPlace =
  | {
      /** A critical point; on a `floor` minima form a curve. */
      readonly kind: 'minimum' | 'floor' | 'saddle' | 'maximum'
      readonly at: Point
      readonly spectrum: Spectrum
    }
  | { readonly kind: 'none'; readonly why: FlatReason }

/** Distance, as a share of the diagonal of the domain, over which f has to differ by more than rounding. */
const telling = 1e-3

export function restingPlace(objective: Objective, from: Point): RestingPlace {
  const size = diagonal(objective.domain)
  const place = criticalPlace(objective.f, from, size)
  if (place.kind === 'undefined') return none('noHessian')
  if (place.kind === 'away') return none(outwards(objective, from, place.to, size))
  return kindOf(objective, place, size)
}

/** Whether f is proven convex on the whole plane: by the way it is put together, or by bounds on its Hessian. */
export function isConvex(objective: Objective): boolean {
  const { expression, given } = objective
  const known =
    convex.get(objective) ??
    (isConvexByComposition(expression, given) ||
      isPositiveSemidefinite(enclosing(expression, given)(plane)))
  convex.set(objective, known)
  return known
}

/** A rectangle as good as all of the plane. */
const plane = { x0: -1e150, x1: 1e150, y0: -1e150, y1: 1e150 }

const convex = new WeakMap<Objective, boolean>()

function none(why: FlatReason): RestingPlace {
  return { kind: 'none', why }
}

function kindOf(
  objective: Objective,
  { at, value, spectrum }: Extract<CriticalPlace, { kind: 'met' }>,
  size: number,
): RestingPlace {
  const [low, high] = spectrum
  const reach = telling * size
  const least = clearOfZero(objective, at, value, spectrum)
  const kind = bySigns(spectrum, least)
  if (hasKinks(objective.expression)) {
    // H is that of one piece, and the others may lie where it says that f falls, as of |x y|.
    const isCrease = isCreased(objective, at, spectrum)
    const looksClosely = isCrease || kind === 'saddle'
    if (isCrease || kind) return bySamples(objective, at, spectrum, reach, looksClosely)
  }
  if (kind) return { kind, at, spectrum }
  const isOneSided = high > least || low < -least
  return isOneSided
    ? beyondSecondOrder(objective, at, spectrum, size)
    : bySamples(objective, at, spectrum, reach)
}

/** Null where an eigenvalue is as good as 0. */
function bySigns([low, high]: Spectrum, least: number): 'minimum' | 'maximum' | 'saddle' | null {
  if (low > least) return 'minimum'
  if (high < -least) return 'maximum'
  return low < -least && high > least ? 'saddle' : null
}

/** A slope that is none on a plateau: as much as descents are stopped at. */
const steep = 1e-6

/**
 * The size that an eigenvalue has to exceed to stand clear of 0: relative to the largest, and to the rounding of f over a
 * thousandth of the diagonal of the domain; the rounding at the place alone where f becomes steep on that way, as it may be immense
 * elsewhere.
 */
export function clearOfZero(
  objective: Objective,
  at: Point,
  value: number,
  [low, high]: Spectrum,
): number {
  const size = diagonal(objective.domain)
  const reach = telling * size
  const relative = asGoodAsZero * Math.max(Math.abs(low), Math.abs(high))
  const least = (rounding: number) => Math.max(relative, (2 * rounding) / reach / reach)
  const coarse = least(coarseRounding(objective, value))
  const flattest = Math.min(Math.abs(low), Math.abs(high))
  if (flattest > coarse) return coarse
  const isSteep = flattest * reach >= steep
  return least(isSteep ? ownRounding(objective, at) : roundingAbout(objective, at))
}

/** One eigenvalue is clear of 0, and the other as good as 0: how f goes on along its direction decides. */
function beyondSecondOrder(
  objective: Objective,
  at: Point,
  spectrum: Spectrum,
  size: number,
): RestingPlace {
  const isValley = spectrum[0] + spectrum[1] > 0
  // Minima of a convex f form a convex set, and so a floor without bends.
  const isPlain = isValley && isConvex(objective) && isLevelBothWays(objective, at, size)
  const along = isPlain ? 'level' : alongFloor(objective, at, size)
  switch (along) {
    case 'level':
      if (!isValley) return none('lower')
      return isTail(objective, at, size) ? none('tail') : { kind: 'floor', at, spectrum }
    case 'rises':
      if (isValley && slopesOnByOneRatio(objective, at, size)) return none('tail')
      return isValley
        ? { kind: 'minimum', at: levelPlace(objective.f, at, size), spectrum }
        : { kind: 'saddle', at, spectrum }
    case 'falls':
      return { kind: isValley ? 'saddle' : 'maximum', at, spectrum }
    case 'mixed': {
      if (!isValley) return none('lower')
      const lowest = levelPlace(objective.f, at, size)
      if (alongFloor(objective, lowest, size) === 'rises')
        return { kind: 'minimum', at: lowest, spectrum }
      // Rounding may be more than was seen of it; a convex f is no lower anywhere.
      return isConvex(objective) &&
        alongFloor(objective, at, size, patient) === 'level' &&
        !isTail(objective, at, size)
        ? { kind: 'floor', at, spectrum }
        : none(slopesOnByOneRatio(objective, at, size) ? 'tail' : 'lower')
    }
    default:
      return along satisfies never
  }
}

/** Times the rounding seen that a floor may differ by where f is known to be convex. */
const patient = 1000

/** Distance, as a share of the diagonal of the domain, over which f is as good as straight wherever it has no kink. */
const shortest = 1e-6
/** Times as much as H bends f that is put down to a kink. */
const beyondBending = 4

/** Whether pieces of f meet at a place where ∇f is said to vanish: close by, f changes by more than H accounts for. */
function isCreased(objective: Objective, at: Point, [low, high]: Spectrum): boolean {
  const { f, domain } = objective
  const value = f.value(...at)
  const away = shortest * diagonal(domain)
  const bending = (Math.max(Math.abs(low), Math.abs(high)) * away * away) / 2
  const least = beyondBending * bending + roundingAbout(objective, at)
  return directions.some(
    ([dx, dy]) => Math.abs(f.value(at[0] + away * dx, at[1] + away * dy) - value) > least,
  )
}

/** H vanishes, or as good as that, or does not hold on all sides: how f compares with its value here on a circle. */
function bySamples(
  objective: Objective,
  at: Point,
  spectrum: Spectrum,
  radius: number,
  isCrease = false,
): RestingPlace {
  const { f } = objective
  const value = f.value(...at)
  const changeTowards = ([dx, dy]: Direction) =>
    f.value(at[0] + radius * dx, at[1] + radius * dy) - value
  const changes = isCrease ? withExtremes(changeTowards) : directions.map(changeTowards)
  const rounding = roundingOf(objective, at, radius, changes)
  let [below, level, turns] = [0, 0, 0]
  let [first, before] = [0, 0]
  for (const change of changes) {
    if (Number.isNaN(change)) return none('noHessian')
    if (Math.abs(change) <= rounding) {
      level++
      continue
    }
    if (change < 0) below++
    const sign = Math.sign(change)
    if (before !== 0 && sign !== before) turns++
    before = sign
    first ||= sign
  }
  if (first !== before) turns++
  if (level === changes.length) return none('level')
  if (below === 0 && level === 0) return { kind: 'minimum', at, spectrum }
  if (below === 0) {
    const slopes = isShownToSlope(objective, at, radius / telling)
    return slopes ? none('tail') : { kind: 'floor', at, spectrum }
  }
  if (below === changes.length) return { kind: 'maximum', at, spectrum }
  return turns >= 4 ? { kind: 'saddle', at, spectrum } : none('lower')
}

/** The rounding of changes of f towards places at a distance, which is more than that at the place itself. */
function roundingOf(
  objective: Objective,
  at: Point,
  radius: number,
  changes: readonly number[],
): number {
  const sizes = changes.map(Math.abs).sort((a, b) => a - b)
  if (!(sizes.at(-1)! >= steep * radius)) return roundingAbout(objective, at)
  const median = sizes[Math.floor(sizes.length / 2)]!
  const there = 8 * Number.EPSILON * median
  return Math.max(ownRounding(objective, at), there)
}

/** The reason that a place is flat from which Newton's method leads nowhere. */
function outwards(objective: Objective, from: Point, to: Point, size: number): FlatReason {
  const { f } = objective
  const [here, there] = [new Float64Array(5), new Float64Array(5)]
  const value = f.hessian(from[0], from[1], here)
  const beyond = f.hessian(to[0], to[1], there)
  const reach = telling * size
  const rounding = Math.min(coarseRounding(objective, value), steep * reach)
  const isLevel = directions.every(
    ([dx, dy]) => Math.abs(f.value(from[0] + reach * dx, from[1] + reach * dy) - value) <= rounding,
  )
  if (isLevel) return 'level'
  const flattens = Math.hypot(there[0]!, there[1]!) <= Math.hypot(here[0]!, here[1]!)
  return beyond <= value && flattens ? 'tail' : 'sloping'
}
