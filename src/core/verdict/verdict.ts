import { criticalPoint, eigenvalues } from '../curvature/curvature'
import { diagonal } from '../descent/stopping'
import type { Trajectory } from '../descent/trajectory'
import type { Objective } from '../objective'
import type { Run, StoppingRule } from '../records/experiment'
import { norm } from '../records/norm'
import { type Ends, endsOf, type Iterate } from './ends'
import { leaving } from './leaving'
import { isWithinReach, nearest, reach } from './minima'

/** What a teacher would say of a run; the numbers it speaks of are the trajectory's own. */
export type Verdict =
  | {
      readonly kind: 'converged'
      /**
       * `lowest`: the one global minimum known; `oneOfSeveral`: one of `lowestCount` equally low known minima;
       * `localOnly`: a lower one is known; `unknown`: nobody knows the global minimum (a typed formula).
       */
      readonly minimum: 'lowest' | 'oneOfSeveral' | 'localOnly' | 'unknown'
      readonly lowestCount: number
    }
  | { readonly kind: 'atSaddle' }
  | { readonly kind: 'atMaximum' }
  | { readonly kind: 'flat' }
  | { readonly kind: 'runsOffDownhill' }
  | { readonly kind: 'diverged' }
  | { readonly kind: 'leftDomain' }
  | { readonly kind: 'stoppedEarly' }
  | { readonly kind: 'oscillating' }
  | { readonly kind: 'crawling'; readonly zigzagging: boolean }

/** A gradient that counts as zero when a descent has stopped for another reason. */
const flatEnough = 1e-6

/** Total: every trajectory has a verdict. `run` and `stopping` are those it was made with. */
export function judge(
  trajectory: Trajectory,
  objective: Objective,
  run: Run,
  stopping: StoppingRule,
): Verdict {
  return judgeEnds(endsOf(trajectory, objective.f, run), objective, stopping)
}

/** As `judge`, by what decides it alone. */
export function judgeEnds(ends: Ends, objective: Objective, stopping: StoppingRule): Verdict {
  const { kind } = ends.stop
  switch (kind) {
    case 'gradientNorm':
      return judgeStationary(ends.last, objective)
    case 'diverged':
      return { kind: fallsForEver(ends, objective) ? 'runsOffDownhill' : 'diverged' }
    case 'notFinite':
      return judgeNotFinite(ends, objective)
    case 'stepSize':
    case 'lossChange':
    case 'lineSearchFailed':
    case 'singularHessian':
      return slope(ends.last) <= Math.max(stopping.gradient, flatEnough)
        ? judgeStationary(ends.last, objective)
        : { kind: 'stoppedEarly' }
    case 'maxSteps':
      return judgeUnfinished(ends, objective, stopping)
    default:
      return kind satisfies never
  }
}

function judgeStationary(last: Iterate, objective: Objective): Verdict {
  const { x, y, f } = last
  const derivatives = new Float64Array(5)
  objective.f.hessian(x, y, derivatives)
  const [, , fxx, fxy, fyy] = derivatives as unknown as [number, number, number, number, number]
  const spectrum = eigenvalues(fxx, fxy, fyy)
  const size = diagonal(objective.domain)
  const flatness = slope(last)
  // A curvature that could not have changed the gradient by what is left of it within a thousandth of the domain.
  const tolerance = flatness / (1e-3 * size)

  const point = criticalPoint(spectrum, tolerance)
  switch (point) {
    case 'minimum': {
      if (!isWithinReach(flatness, spectrum[0], size)) return { kind: 'flat' }
      const distance = reach(flatness, spectrum[0], size)
      return { kind: 'converged', ...rank(objective, x, y, f, flatness, distance) }
    }
    case 'saddle':
      return { kind: 'atSaddle' }
    case 'maximum':
      return { kind: 'atMaximum' }
    case 'undecided':
      return { kind: 'flat' }
    default:
      return point satisfies never
  }
}

type Rank = Pick<Extract<Verdict, { kind: 'converged' }>, 'minimum' | 'lowestCount'>

function rank(
  { globalMinima }: Objective,
  x: number,
  y: number,
  f: number,
  flatness: number,
  distance: number,
): Rank {
  const lowestCount = globalMinima.length
  const lowest = globalMinima[0]
  if (!lowest) return { minimum: 'unknown', lowestCount }
  // Where f hardly curves one way, as along a ring-shaped valley, `distance` reaches far: but a minimum that
  // near cannot lie much deeper than the slope left over leads down.
  const depth = 10 * flatness * distance + 1e-9 * Math.max(1, Math.abs(lowest.f))
  if (f - lowest.f <= depth && nearest(globalMinima, x, y, distance)) {
    return { minimum: lowestCount === 1 ? 'lowest' : 'oneOfSeveral', lowestCount }
  }
  return { minimum: f > lowest.f ? 'localOnly' : 'unknown', lowestCount }
}

/**
 * Whether f seems unbounded below where a descent diverged: it has fallen by more than the slope at the start would
 * have taken it across the whole domain, and as far again along the same line it falls by a tenth of that again.
 */
function fallsForEver({ first, last }: Ends, objective: Objective): boolean {
  const fall = first.f - last.f
  if (!(fall > slope(first) * diagonal(objective.domain))) return false
  const beyond = objective.f.value(2 * last.x - first.x, 2 * last.y - first.y)
  return !(beyond > last.f - fall / 10)
}

function judgeNotFinite({ last, rejected }: Ends, objective: Objective): Verdict {
  if (!rejected) return { kind: 'leftDomain' }
  const cause = leaving([last.x, last.y], rejected, objective.f, objective.domain)
  switch (cause) {
    case 'overflowDownhill':
      return { kind: 'runsOffDownhill' }
    case 'overflow':
      return { kind: 'diverged' }
    case 'leftDomain':
      return { kind: 'leftDomain' }
    default:
      return cause satisfies never
  }
}

function judgeUnfinished(
  { last, unfinished }: Ends,
  objective: Objective,
  stopping: StoppingRule,
): Verdict {
  const { stillFalling, zigzagging, lastStep } = unfinished!
  if (stillFalling) return { kind: 'crawling', zigzagging }
  const atRest =
    slope(last) <= Math.max(stopping.gradient, flatEnough) &&
    lastStep <= 1e-12 * diagonal(objective.domain)
  return atRest ? judgeStationary(last, objective) : { kind: 'oscillating' }
}

function slope({ dfdx, dfdy }: Iterate): number {
  return norm(dfdx, dfdy)
}
