import { describeObjective } from '../../core/objectives/describe'
import { hasArrived } from '../../core/records/survey/outcomes'
import type { Verdict } from '../../core/records/verdict'
import { isBlindfolded } from '../../state/actions/landscape'
import type { State } from '../../state/state'

/**
 * f*: the global minimum where the surface's record has it, else, once a run has converged, the lowest loss of any run that did not
 * run off, lest all others be level beside it; null where there is none, and under a blindfold.
 */
export function lowestKnown(
  state: State,
): { readonly value: number; readonly known: boolean } | null {
  const { experiment, outcome } = state
  if (isBlindfolded(state)) return null
  const [minimum] = describeObjective(experiment.objective).globalMinima
  if (minimum) return { value: minimum.f, known: true }
  const descents = outcome?.descents ?? []
  if (!descents.some(({ verdict }) => hasArrived(verdict.kind))) return null
  return {
    value: Math.min(
      ...descents
        .filter(({ verdict }) => !ranOff(verdict.kind))
        .map(({ loss }) => loss.lowest)
        .filter(Number.isFinite),
    ),
    known: false,
  }
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
    case 'leaping':
      return false
    default:
      return kind satisfies never
  }
}
