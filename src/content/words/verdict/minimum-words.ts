import { describeObjective } from '../../../core/objectives/describe'
import { diagonalOf } from '../../../core/records/lengths'
import { readable } from '../../../core/records/number-format'
import type { Verdict } from '../../../core/records/verdict'
import type { KnownOutcome } from '../../../state/known'
import type { EndFacts } from './end-facts'

/** The words on the minimum that a run has converged to. */
export function minimumWords(
  { minimum, lowestCount }: Extract<Verdict, { kind: 'converged' }>,
  facts: EndFacts,
): string {
  const { endF, outcome } = facts
  const lower = lowerSeen(facts)
  switch (minimum) {
    case 'lowest':
      return describeObjective(outcome.experiment.objective).globalMinima.length > 0
        ? 'the global minimum'
        : 'the global minimum of f, which is convex'
    case 'oneOfSeveral':
      return `one of ${counts[lowestCount] ?? lowestCount} global minima`
    case 'localOnly':
      return `a local minimum with f = ${readable(endF)}; a lower one is known`
    case 'unknown':
      return lower
        ? `a local minimum with f = ${readable(endF)}; ${lower}`
        : `a local minimum with f = ${readable(endF)}; none lower was found`
    default:
      return minimum satisfies never
  }
}

const counts = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** The sentence on whether f is lower elsewhere, as far as that is known. */
export function elsewhereWords(isConvex: boolean, facts: EndFacts): string {
  const { outcome, endF } = facts
  if (isConvex) return 'f is convex, so nothing is lower.'
  const [known] = describeObjective(outcome.experiment.objective).globalMinima
  if (known && isBelow(known.f, endF))
    return `A minimum with f = ${readable(known.f)} is known, which is lower.`
  const lower = lowerSeen(facts)
  return lower ? `It is not the lowest: ${lower}.` : 'Whether f is lower elsewhere is not known.'
}

/** Who has been lower than the end of a run; null where nobody has. */
function lowerSeen({ outcome, descent, endF }: EndFacts): string | null {
  const lowest = outcome.descents.toSorted((a, b) => lowestSeen(a) - lowestSeen(b))[0]
  if (!lowest || !isBelow(lowestSeen(lowest), endF)) return null
  return lowest.trajectory === descent.trajectory
    ? 'the run itself has been lower on its way'
    : 'another run has been lower'
}

/** Whether f is lower by more than the last digits, in which two descents to one minimum differ. */
function isBelow(f: number, than: number): boolean {
  return than - f > 1e-9 * Math.max(1, Math.abs(f))
}

function lowestSeen({ loss, trajectory: { f } }: KnownOutcome['descents'][number]): number {
  return loss ? loss.lowest : f.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
}

/**
 * The words on a minimum that no curvature shows, as f has a kink there or is too flat, by the surface's record; null where
 * it knows none.
 */
export function knownMinimum({ outcome, end: [x, y] }: EndFacts): string | null {
  const { view, globalMinima, localMinima } = describeObjective(outcome.experiment.objective)
  const reach = 1e-6 * diagonalOf(view)
  const isHere = ({ at }: { readonly at: readonly [number, number] }) =>
    Math.hypot(at[0] - x, at[1] - y) <= reach
  if (globalMinima.some(isHere))
    return 'which the curvature does not show to be a minimum, but is known to be a global one'
  return localMinima.some(isHere)
    ? 'which the curvature does not show to be a minimum, but is known to be a local one'
    : null
}
