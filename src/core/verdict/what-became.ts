import { type LocalCurvature, localCurvature } from '../curvature/local-curvature'
import { stability } from '../curvature/stability'
import type { Stability } from '../methods/method'
import type { Objective } from '../objective'
import type { Point, Run, StoppingRule } from '../records/experiment'
import type { Task } from '../records/task'
import type { Trajectory } from '../records/trajectory'
import type { Verdict } from '../records/verdict'
import { endsOf } from './ends'
import { explain } from './explain'
import type { Explanation } from './explanation'
import { type LossRange, lossRange } from './loss-range'
import { type Manner, mannerOf } from './manner'
import { minimumOfRun } from './minimum-of-run'
import { type PredictedDecay, predictedDecay } from './predicted-decay'
import { judgeEnds } from './verdict'

/** The outcome of one run: its path, and the verdict on it. */
export interface Descent {
  readonly trajectory: Trajectory
  readonly verdict: Verdict
  /** The minimum that it converged to, to all its digits; null where it did not. */
  readonly at: Point | null
  /** The manner in which it moved, where it was left unfinished. */
  readonly manner: Manner | null
  readonly loss: LossRange
  /**
   * The curvature of f at the last iterate; null where there is none, or where f does not bend in a way that can be told.
   */
  readonly end: LocalCurvature | null
  /**
   * The minimum where the run ended, around which it oscillates, to which its crawl leads, or small rates from its start:
   * see `minimumOfRun`.
   */
  readonly minimum: LocalCurvature | null
  /** The size of η that this minimum bears; null where there is none. */
  readonly stability: Stability | null
  /** The reason of the verdict in terms of curvature; null where that gives none. */
  readonly explanation: Explanation | null
  /**
   * The decay with which it closes in on that minimum, by the Hessian there; null where that does
   * not tell.
   */
  readonly decay: PredictedDecay | null
}

/** The descent of a trajectory made by `run` under `stopping`. */
export function* descentOf(
  trajectory: Trajectory,
  objective: Objective,
  run: Run,
  stopping: StoppingRule,
): Task<Descent> {
  const ends = endsOf(trajectory, objective, run)
  const { verdict, at } = judgeEnds(ends, objective, stopping)
  const [x, y] = [trajectory.x.at(-1), trajectory.y.at(-1)]
  const end = x === undefined || y === undefined ? null : localCurvature(objective.f, [x, y])
  const minimum = yield* minimumOfRun(trajectory, verdict, at, objective, stopping)
  const bears = minimum && stability(run, minimum.eigenvalues)
  const manner = mannerOf(trajectory, ends.unfinished, verdict, objective)
  const explanation = explain(
    { trajectory, verdict, manner, minimum, stability: bears, end },
    objective,
    run,
  )
  return {
    trajectory,
    verdict,
    at,
    manner,
    loss: lossRange(trajectory.f),
    end,
    minimum,
    stability: bears,
    explanation,
    decay: predictedDecay(trajectory, verdict, run, minimum, end),
  }
}
