import { diagonal, divergenceRadius } from '../descent/stopping'
import type { Objective } from '../objective'
import { followFlow } from '../rates/flow'
import type { Point } from '../records/experiment'
import { norm } from '../records/norm'
import { finish } from '../records/task'
import type { Iterate } from './ends'

/** Trials of the flow: where it runs off or settles, some hundreds tell. */
const patience = 1000
/**
 * Threshold of ‖∇f‖ so small that it is met at a minimum beyond doubt, wherever the objective is
 * not minute.
 */
const flatEnough = 1e-6

/** Coarser than where a minimum is sought: it is asked of every start of a map. */
const precision = 1e-3

/** `settlesBeyond`: at a minimum beyond the radius of divergence, which no descent reaches. */
type Destination = 'runsOff' | 'settles' | 'settlesBeyond' | 'unknown'

/** Cells a side of the domain; where the four corners of one agree, they speak for all starts in it. */
const side = 24
/** Share of a cell by which the corners are off those of the domain: on an axis of symmetry the flow ends at a saddle. */
const shift = 0.381966

interface Known {
  /** Destination of the start that was asked for last: those of a spectrum are all the same. */
  latest: { readonly start: Point; readonly to: Destination } | null
  readonly corners: Map<number, Destination>
}

const known = new WeakMap<Objective, Known>()

/**
 * The destination of gradient descent from a start as η → 0. Of the starts of a map only those near a ridge are followed
 * one by one.
 */
export function destinationOf(objective: Objective, start: Point): Destination {
  const told: Known = known.get(objective) ?? { latest: null, corners: new Map() }
  known.set(objective, told)
  const { latest } = told
  if (latest && latest.start[0] === start[0] && latest.start[1] === start[1]) return latest.to
  const to = byCorners(objective, start, told.corners) ?? followed(objective, start)
  told.latest = { start, to }
  return to
}

/** Null outside of the domain, and where the corners around a start do not agree, or cannot tell. */
function byCorners(
  objective: Objective,
  [x, y]: Point,
  corners: Known['corners'],
): Destination | null {
  const { x0, x1, y0, y1 } = objective.domain
  if (!(x >= x0 && x <= x1 && y >= y0 && y <= y1)) return null
  const [width, height] = [(x1 - x0) / side, (y1 - y0) / side]
  const column = Math.floor((x - x0) / width + shift)
  const row = Math.floor((y - y0) / height + shift)
  const at = (i: number, j: number): Destination => {
    const key = i * (side + 2) + j
    const to =
      corners.get(key) ?? followed(objective, [x0 + (i - shift) * width, y0 + (j - shift) * height])
    corners.set(key, to)
    return to
  }
  const to = at(column, row)
  if (to === 'unknown') return null
  const agree =
    at(column + 1, row) === to && at(column, row + 1) === to && at(column + 1, row + 1) === to
  return agree ? to : null
}

function followed(objective: Objective, start: Point): Destination {
  const { basin, runsOff } = finish(followFlow(objective, start, flatEnough, patience, precision))
  if (runsOff) return 'runsOff'
  if (!basin) return 'unknown'
  const isWithin = norm(...basin.at) <= divergenceRadius(objective.domain, start)
  return isWithin ? 'settles' : 'settlesBeyond'
}

/**
 * Whether f has fallen beyond measure where a descent diverged: by more than the slope at the start would have taken it
 * across the whole domain, and as far again along the same line by a tenth of that again.
 */
export function fallsBeyondMeasure(first: Iterate, last: Iterate, objective: Objective): boolean {
  const fall = first.f - last.f
  if (!(fall > norm(first.dfdx, first.dfdy) * diagonal(objective.domain))) return false
  const beyond = objective.f.value(2 * last.x - first.x, 2 * last.y - first.y)
  return !(beyond > last.f - fall / 10)
}
