import { criticalPoint, eigenvalues, norm } from './curvature'
import type { Run, StoppingRule } from './experiment'
import { leaving } from './leaving'
import { nearest, reach } from './minima'
import type { Objective } from './objective'
import { diagonal } from './stopping'
import type { Trajectory } from './trajectory'

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
  const { kind } = trajectory.stop
  switch (kind) {
    case 'gradientNorm':
      return judgeStationary(trajectory, objective)
    case 'diverged':
      return { kind: fallsForEver(trajectory, objective) ? 'runsOffDownhill' : 'diverged' }
    case 'notFinite':
      return judgeNotFinite(trajectory, objective, run)
    case 'stepSize':
    case 'lossChange':
    case 'lineSearchFailed':
    case 'singularHessian':
      return endGradient(trajectory) <= Math.max(stopping.gradient, flatEnough)
        ? judgeStationary(trajectory, objective)
        : { kind: 'stoppedEarly' }
    case 'maxSteps':
      return judgeUnfinished(trajectory, objective, stopping)
    default:
      return kind satisfies never
  }
}

function judgeStationary(trajectory: Trajectory, objective: Objective): Verdict {
  const last = trajectory.x.length - 1
  const [x, y] = [trajectory.x[last]!, trajectory.y[last]!]
  const derivatives = new Float64Array(5)
  objective.f.hessian(x, y, derivatives)
  const [, , fxx, fxy, fyy] = derivatives as unknown as [number, number, number, number, number]
  const spectrum = eigenvalues(fxx, fxy, fyy)
  const size = diagonal(objective.domain)
  const flatness = endGradient(trajectory)
  // A curvature that could not have changed the gradient by what is left of it within a thousandth of the domain.
  const tolerance = flatness / (1e-3 * size)

  const point = criticalPoint(spectrum, tolerance)
  switch (point) {
    case 'minimum': {
      const distance = reach(flatness, spectrum[0], size)
      return {
        kind: 'converged',
        ...rank(objective, x, y, trajectory.f[last]!, flatness, distance),
      }
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
function fallsForEver({ x, y, f, dfdx, dfdy }: Trajectory, objective: Objective): boolean {
  const last = x.length - 1
  const fall = f[0]! - f[last]!
  if (!(fall > norm(dfdx[0]!, dfdy[0]!) * diagonal(objective.domain))) return false
  const beyond = objective.f.value(2 * x[last]! - x[0]!, 2 * y[last]! - y[0]!)
  return !(beyond > f[last]! - fall / 10)
}

function judgeNotFinite(trajectory: Trajectory, objective: Objective, run: Run): Verdict {
  const cause = leaving(trajectory, objective.f, objective.domain, run)
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
  trajectory: Trajectory,
  objective: Objective,
  stopping: StoppingRule,
): Verdict {
  if (stillFalling(trajectory.f))
    return { kind: 'crawling', zigzagging: mostStepsReverse(trajectory) }
  const atRest =
    endGradient(trajectory) <= Math.max(stopping.gradient, flatEnough) &&
    endStep(trajectory) <= 1e-12 * diagonal(objective.domain)
  return atRest ? judgeStationary(trajectory, objective) : { kind: 'oscillating' }
}

/** Whether the lowest f of the last fifth of the iterates is lower than all before. */
function stillFalling(f: Float64Array): boolean {
  const lastFifth = f.length - Math.max(1, Math.floor(f.length / 5))
  return lowest(f, lastFifth, f.length) < lowest(f, 0, lastFifth)
}

function lowest(f: Float64Array, from: number, to: number): number {
  let least = Infinity
  for (let t = from; t < to; t++) least = Math.min(least, f[t]!)
  return least
}

/** Whether more than half of the steps turn by more than a right angle from the step before. */
function mostStepsReverse({ x, y }: Trajectory): boolean {
  let reversals = 0
  for (let t = 2; t < x.length; t++) {
    const along = (x[t]! - x[t - 1]!) * (x[t - 1]! - x[t - 2]!)
    const across = (y[t]! - y[t - 1]!) * (y[t - 1]! - y[t - 2]!)
    if (along + across < 0) reversals++
  }
  return reversals > (x.length - 2) / 2
}

function endGradient({ dfdx, dfdy }: Trajectory): number {
  return norm(dfdx.at(-1)!, dfdy.at(-1)!)
}

function endStep({ x, y }: Trajectory): number {
  return norm(x.at(-1)! - x.at(-2)!, y.at(-1)! - y.at(-2)!)
}
