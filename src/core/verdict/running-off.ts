import { diagonal, divergenceRadius } from '../descent/stopping'
import type { Objective } from '../objective'
import { followFlow } from '../rates/flow'
import type { Point } from '../records/experiment'
import { norm } from '../records/norm'
import { finish } from '../records/task'
import type { Iterate } from './ends'

/** Trials of the flow: where it runs off or settles, some hundreds tell. */
const patience = 1000
/** As small as to be a minimum beyond doubt, wherever the objective is not minute. */
const flatEnough = 1e-6

/** Coarser than where a minimum is sought: it is asked of every start of a map. */
const precision = 1e-3

type Destination = 'runsOff' | 'settles' | 'unknown'

/** Of the start that was asked for last: those of a spectrum are all the same. */
const latest = new WeakMap<Objective, { readonly start: Point; readonly to: Destination }>()

/** What becomes of gradient descent from a start as η → 0. */
export function destinationOf(objective: Objective, start: Point): Destination {
  const known = latest.get(objective)
  if (known && known.start[0] === start[0] && known.start[1] === start[1]) return known.to
  const { basin, runsOff } = finish(followFlow(objective, start, flatEnough, patience, precision))
  const radius = divergenceRadius(objective.domain, start)
  // A minimum beyond the radius of divergence is reached by no descent.
  const settles = basin !== null && norm(...basin.at) <= radius
  const to = runsOff ? 'runsOff' : settles ? 'settles' : 'unknown'
  latest.set(objective, { start, to })
  return to
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
