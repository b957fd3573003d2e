import type { Objective } from '../objective'
import { hasSeen } from '../records/columns'
import type { Run } from '../records/experiment'
import { besideLimit, plateau } from './beside-limit'
import { lastFifth } from './ends'
import type { Explanation, Facts } from './explanation'
import { noiseBall } from './noise-ball'
import { beyondLimit, fromStart, steepStart, tooSteep } from './too-steep'

/** Null where the curvature gives no reason, or none that is certain. */
export function explain(facts: Facts, objective: Objective, run: Run): Explanation | null {
  const { trajectory, verdict, stability } = facts
  // The curvature does not explain what a step does by chance, but for how far it scatters.
  if (hasSeen(trajectory)) {
    const ball =
      verdict.kind === 'inNoiseBall' ? noiseBall(trajectory, facts.minimum, objective, run) : null
    return ball && { kind: 'noiseBall', ...ball }
  }
  switch (verdict.kind) {
    case 'converged':
    case 'onValleyFloor':
      return besideLimit(facts, run)
    case 'crawling':
      if (objective.isSeparable) return { kind: 'separable' }
      return plateau(facts, run) ?? besideLimit(facts, run)
    case 'growing':
    case 'oscillating': {
      const late = trajectory.x.length - lastFifth(trajectory.x.length)
      const because = besideLimit(facts, run) ?? tooSteep(trajectory, objective, run, late)
      // One that grows circles no minimum that the reason could be about.
      return because ?? (verdict.kind === 'oscillating' ? noLimit(facts) : null)
    }
    case 'overshot':
    case 'diverged': {
      const beyond = beyondLimit(trajectory, objective, run)
      if (beyond) return beyond
      const onTheWay = tooSteep(trajectory, objective, run, 0)
      const isAbove = stability?.kind === 'limit' && run.learningRate > stability.limit
      // Above the limit of the minimum, that of the start says no more.
      const steep = onTheWay ?? (isAbove ? null : steepStart(trajectory, objective, run))
      return fromStart(facts, run, steep) ?? steep
    }
    case 'flat':
      return objective.isSeparable ? { kind: 'separable' } : null
    case 'unsettled':
      return noLimit(facts)
    case 'leaping':
    case 'atSaddle':
    case 'atMaximum':
    case 'belowThreshold':
    case 'inNoiseBall':
    case 'runsOffDownhill':
    case 'leftDomain':
    case 'stoppedEarly':
    case 'standsStill':
      return null
    default:
      return verdict satisfies never
  }
}

function noLimit({ minimum, stability }: Facts): Explanation | null {
  if (!minimum || stability?.kind !== 'noLimit') return null
  return { kind: 'noLimit', reason: stability.reason }
}
