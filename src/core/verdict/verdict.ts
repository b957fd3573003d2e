import type { Objective } from '../objective'
import type { Run, StoppingRule } from '../records/experiment'
import type { Trajectory } from '../records/trajectory'
import type { Verdict } from '../records/verdict'
import { type Ends, endsOf, type Iterate } from './ends'
import { judgeStationary } from './judge-place'
import { judgeUnfinished } from './judge-unfinished'
import { isFlat, type Judgement, nowhere, type Plain, slope } from './judgement'
import { leaving } from './leaving'
import { destinationOf, fallsBeyondMeasure } from './running-off'

/** Total: every trajectory has a verdict. `run` and `stopping` are those it was made with. */
export function judge(
  trajectory: Trajectory,
  objective: Objective,
  run: Run,
  stopping: StoppingRule,
): Verdict {
  return judgeEnds(endsOf(trajectory, objective, run), objective, stopping).verdict
}

/** Judges as `judge` does, by what decides it alone. */
export function judgeEnds(ends: Ends, objective: Objective, stopping: StoppingRule): Judgement {
  const { kind } = ends.stop
  switch (kind) {
    case 'gradientNorm':
      return judgeStationary(ends, objective)
    case 'diverged':
      return judgeFarAway(ends, objective, stopping)
    case 'notFinite':
      return nowhere(judgeNotFinite(ends, objective))
    case 'stepSize':
    case 'lossChange':
    case 'lineSearchFailed':
    case 'singularHessian':
      return isFlat(ends.last, stopping)
        ? judgeStationary(ends, objective)
        : nowhere('stoppedEarly')
    case 'maxSteps':
      return judgeUnfinished(ends, objective, stopping)
    default:
      return kind satisfies never
  }
}

/** The verdict on a descent that fell beyond measure. */
function judgeFall(first: Iterate, objective: Objective): Plain {
  const to = destinationOf(objective, [first.x, first.y])
  switch (to) {
    case 'runsOff':
      return 'runsOffDownhill'
    case 'settles':
      return 'overshot'
    case 'settlesBeyond':
    case 'unknown':
      return 'diverged'
    default:
      return to satisfies never
  }
}

/**
 * The verdict on a descent that left the radius of divergence. A minimum may lie beyond that: who comes to it has converged, and
 * who is lower than at the start is on the way.
 */
function judgeFarAway(ends: Ends, objective: Objective, stopping: StoppingRule): Judgement {
  const { first, last } = ends
  if (slope(last) <= stopping.gradient) {
    const judgement = judgeStationary(ends, objective)
    if (judgement.verdict.kind === 'converged') return judgement
  }
  if (last.f < first.f && destinationOf(objective, [first.x, first.y]) === 'settlesBeyond')
    return { verdict: { kind: 'crawling', zigzagging: false }, at: null }
  return nowhere(
    fallsBeyondMeasure(first, last, objective) ? judgeFall(first, objective) : 'diverged',
  )
}

function judgeNotFinite({ first, last, rejected }: Ends, objective: Objective): Plain {
  if (!rejected) return 'leftDomain'
  const cause = leaving([last.x, last.y], rejected, objective.f, objective.domain)
  switch (cause) {
    case 'overflowDownhill':
      return judgeFall(first, objective)
    case 'overflow':
      return 'diverged'
    case 'leftDomain':
      return 'leftDomain'
    default:
      return cause satisfies never
  }
}
