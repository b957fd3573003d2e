import type { Objective } from '../core/objective'
import { followFlow } from '../core/rates/flow'
import type { Point } from '../core/records/experiment'
import { norm } from '../core/records/norm'
import { finish } from '../core/records/task'
import type { Trajectory } from '../core/records/trajectory'

/**
 * Whether f is lower by more than the slope left over leads down, at one of 1000 places near the end that belong to the same
 * minimum: neighbouring ones may lie closer than any radius.
 */
export function hasLowerNear({ x, y, f, dfdx, dfdy }: Trajectory, objective: Objective): boolean {
  const { domain } = objective
  const [endX, endY, endF] = [x.at(-1)!, y.at(-1)!, f.at(-1)!]
  const slope = norm(dfdx.at(-1)!, dfdy.at(-1)!)
  const size = norm(domain.x1 - domain.x0, domain.y1 - domain.y0)
  for (let k = 0; k < 1000; k++) {
    const radius = size * 10 ** (-6 + 4 * (k / 1000))
    const angle = 2.399963229728653 * k
    const place: Point = [endX + radius * Math.cos(angle), endY + radius * Math.sin(angle)]
    const there = objective.f.value(...place)
    // Near a minimum, what is below the end is at most what a slope of that length leads down to it.
    const isLower = endF - there > 2 * slope * radius + 1e-12 * Math.max(1, Math.abs(endF))
    if (isLower && leadsTo([endX, endY], place, objective)) return true
  }
  return false
}

/** Whether the gradient flow from `from` ends in no other minimum than the one at `end`. */
function leadsTo(end: Point, from: Point, objective: Objective): boolean {
  const { basin } = finish(followFlow(objective, from, 1e-6))
  if (!basin) return true
  const { x0, x1, y0, y1 } = objective.domain
  const apart = norm(basin.at[0] - end[0], basin.at[1] - end[1])
  return apart <= 1e-6 * norm(x1 - x0, y1 - y0)
}

/** Directions off the axes and the diagonals. */
const directions = Array.from({ length: 720 }, (_, k) => {
  const angle = (Math.PI * k) / 360 + 0.001
  return [Math.cos(angle), Math.sin(angle)] as const
})

/** The changes of f towards all sides, at a distance that is this share of the domain's diagonal. */
function changesAbout([x, y]: Point, { f, domain }: Objective, share: number): readonly number[] {
  const radius = share * norm(domain.x1 - domain.x0, domain.y1 - domain.y0)
  const value = f.value(x, y)
  return directions.map(([dx, dy]) => f.value(x + radius * dx, y + radius * dy) - value)
}

const shares = [1e-4, 1e-3, 1e-2]

function endOf({ x, y }: Trajectory): Point {
  return [x.at(-1)!, y.at(-1)!]
}

/** Whether f is lower, by more than its rounding, within a hundredth of the domain's diagonal about a place. */
export function isLowerAbout(at: Point, objective: Objective): boolean {
  const rounding = 1e-12 * Math.max(1, Math.abs(objective.f.value(...at)))
  return shares.some((share) =>
    changesAbout(at, objective, share).some((change) => change < -rounding),
  )
}

export function isLowerAndHigherNear(trajectory: Trajectory, objective: Objective): boolean {
  return shares.some((share) => {
    const changes = changesAbout(endOf(trajectory), objective, share)
    return changes.some((change) => change < 0) && changes.some((change) => change > 0)
  })
}

export function isHigherNear(trajectory: Trajectory, objective: Objective): boolean {
  const rounding = 1e-12 * Math.max(1, Math.abs(trajectory.f.at(-1)!))
  return changesAbout(endOf(trajectory), objective, 1e-3).some((change) => change > rounding)
}

/** Steps of a descent that is as good as the gradient flow, each no longer than this share of the way from the origin. */
const mostSteps = 200_000
const short = 2e-3
/** Distance, in diagonals of the domain, beyond which it has run off. */
const far = 1e3

/** Whether descent in short steps leads out of all bounds. */
export function runsOffSlowly({ f, domain }: Objective, start: Point): boolean {
  const size = norm(domain.x1 - domain.x0, domain.y1 - domain.y0)
  const out = new Float64Array(5)
  let [x, y] = start
  for (let step = 0; step < mostSteps; step++) {
    f.hessian(x, y, out)
    const [gx, gy] = [out[0]!, out[1]!]
    const slope = norm(gx, gy)
    if (!(slope > 1e-9)) return false
    const curvature = Math.max(
      Math.abs(out[2]!) + Math.abs(out[3]!),
      Math.abs(out[4]!) + Math.abs(out[3]!),
    )
    const rate = Math.min(0.5 / curvature, (short * (size / 10 + norm(x, y))) / slope)
    x -= rate * gx
    y -= rate * gy
    if (norm(x, y) > far * size) return true
  }
  return false
}
