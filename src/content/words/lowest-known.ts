import { describeObjective } from '../../core/objectives/describe'
import { hasArrived } from '../../core/records/survey/outcomes'
import type { Verdict } from '../../core/records/verdict'
import { isGroundKnown, type Known } from '../../state/known'

/**
 * f*: the global minimum where the surface's record has it, else, once a run has converged, the lowest loss of any run that did not
 * run off, lest all others be level beside it; null where there is none, and for a walker.
 */
export function lowestKnown(state: Known): {
  readonly value: number
  readonly known: boolean
  /** Whether a run that ran off was lower. */
  readonly undercut: boolean
} | null {
  if (!isGroundKnown(state)) return null
  // While f is dragged the runs on show are still of the one before, and are measured from its minimum.
  const { objective } = state.outcome?.experiment ?? state.experiment
  const [minimum] = describeObjective(objective).globalMinima
  if (minimum) return { value: minimum.f, known: true, undercut: false }
  const descents = state.outcome?.descents ?? []
  if (!descents.some(({ verdict }) => verdict && hasArrived(verdict.kind))) return null
  const kept = descents.flatMap(({ verdict, loss }) =>
    verdict && !ranOff(verdict.kind) ? [loss.lowest] : [],
  )
  const value = least(kept)
  const all = descents.flatMap(({ loss }) => (loss ? [loss.lowest] : []))
  return { value, known: false, undercut: least(all) < value }
}

function least(values: readonly number[]): number {
  return Math.min(...values.filter(Number.isFinite))
}

function ranOff(kind: Verdict['kind']): boolean {
  switch (kind) {
    case 'runsOffDownhill':
    case 'overshot':
    case 'diverged':
    case 'leftDomain':
      return true
    case 'converged':
    case 'onValleyFloor':
    case 'belowThreshold':
    case 'atSaddle':
    case 'atMaximum':
    case 'flat':
    case 'stoppedEarly':
    case 'standsStill':
    case 'growing':
    case 'crawling':
    case 'oscillating':
    case 'unsettled':
    case 'inNoiseBall':
    case 'leaping':
      return false
    default:
      return kind satisfies never
  }
}
