import { diagonal } from '../descent/stopping'
import type { Objective } from '../objective'
import type { Point } from '../records/experiment'
import { norm } from '../records/norm'
import { enclosureOf } from './enclosure'

const typicalSizes = new WeakMap<Objective, number>()

/** Cells a side of the domain at whose centres f is looked at. */
const side = 8

/** The usual size of |f|: its median in the domain, or at a minimum known if that is more. */
function typicalSize(objective: Objective): number {
  const known = typicalSizes.get(objective)
  if (known !== undefined) return known
  const { f, domain, globalMinima } = objective
  const sizes: number[] = []
  for (let i = 0; i < side; i++)
    for (let j = 0; j < side; j++) {
      const x = domain.x0 + ((i + 0.5) / side) * (domain.x1 - domain.x0)
      const y = domain.y0 + ((j + 0.5) / side) * (domain.y1 - domain.y0)
      const size = Math.abs(f.value(x, y))
      if (Number.isFinite(size)) sizes.push(size)
    }
  const median = sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0
  const typical = Math.max(median, ...globalMinima.map((minimum) => Math.abs(minimum.f)))
  typicalSizes.set(objective, typical)
  return typical
}

/** Differences of f below this are as good as none, seen from the whole domain: a plateau is level to it. */
export function coarseRounding(objective: Objective, value: number): number {
  return 8 * Number.EPSILON * Math.max(Math.abs(value), typicalSize(objective))
}

/**
 * The rounding of `coarseRounding`, for a place about which f is far smaller than in the domain, as one far away from it
 * may be.
 */
export function roundingAbout(objective: Objective, at: Point): number {
  const { f, domain } = objective
  const radius = diagonal(domain) / 10
  const around = circle.map(([dx, dy]) =>
    Math.abs(f.value(at[0] + radius * dx, at[1] + radius * dy)),
  )
  const most = Math.max(...around.filter(Number.isFinite), 0)
  const size = Math.min(typicalSize(objective), most)
  return 8 * Number.EPSILON * Math.max(Math.abs(f.value(...at)), size)
}

const half = [
  [1, 0],
  [0, 1],
  [0.7, 0.7],
  [-0.7, 0.7],
] as const
const circle = half.flatMap(([dx, dy]) => [[dx, dy] as const, [-dx, -dy] as const])

/**
 * The rounding of f at a place, seen from there alone: how f differs a few roundings of the place away, on both sides of it, so that
 * a jump is none; and what bounds on every step of the formula leave open, as where large terms cancel.
 *
 * @param size the width of what f is looked at in, as the diagonal of the domain
 */
export function fineRounding(objective: Objective, [x, y]: Point, size: number): number {
  const { f } = objective
  const value = f.value(x, y)
  const away = 4 * Number.EPSILON * Math.max(norm(x, y), 1e-3 * size)
  let most = 0
  for (const [dx, dy] of half) {
    const change = Math.min(
      Math.abs(f.value(x + away * dx, y + away * dy) - value),
      Math.abs(f.value(x - away * dx, y - away * dy) - value),
    )
    if (change > most && Number.isFinite(change)) most = change
  }
  return 16 * most + ownRounding(objective, [x, y])
}

/** The rounding of f at a place as its formula is carried out exactly there, by bounds on every step of it. */
export function ownRounding(objective: Objective, at: Point): number {
  return 8 * Number.EPSILON * Math.abs(objective.f.value(...at)) + leftOpen(objective, at)
}

/** Rows of data beyond which bounds on all of them cost too much to be asked for. */
const mostRows = 1000

/** The width of the bounds on f at a place; where f may jump they hold what it is on either side. */
function leftOpen(objective: Objective, [x, y]: Point): number {
  if (objective.given.rows > mostRows) return 0
  const { lo, hi, regularity } = enclosureOf(objective)({ x0: x, x1: x, y0: y, y1: y }).value
  return regularity === 'smooth' && Number.isFinite(hi - lo) ? hi - lo : 0
}
