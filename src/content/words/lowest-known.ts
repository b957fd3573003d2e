import { hasArrived } from '../../core/records/survey/outcomes'
import type { Verdict } from '../../core/records/verdict'
import { type Known, minimaKnown } from '../../state/known'

/**
 * f*: the global minimum where the surface's record has it, else, once a run has converged, the lowest loss of any run that did not
 * run off, lest all others be level beside it; null where there is none, and for a walker.
 */
export function lowestKnown(
  state: Known,
): { readonly value: number; readonly known: boolean } | null {
  const minima = minimaKnown(state)
  if (!minima) return null
  const [minimum] = minima.globalMinima
  if (minimum) return { value: minimum.f, known: true }
  const descents = state.outcome?.descents ?? []
  if (!descents.some(({ verdict }) => verdict && hasArrived(verdict.kind))) return null
  const lowest = descents.flatMap(({ verdict, loss }) =>
    verdict && !ranOff(verdict.kind) ? [loss.lowest] : [],
  )
  return { value: Math.min(...lowest.filter(Number.isFinite)), known: false }
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
