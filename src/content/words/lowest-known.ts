import { describeObjective } from '../../core/objectives/describe'
import { isBlindfolded } from '../../state/actions/landscape'
import type { State } from '../../state/state'

/** f*: the global minimum where the surface's record has it, else, once a run has converged, the lowest loss of any run; null where there is none, and under a blindfold. */
export function lowestKnown(
  state: State,
): { readonly value: number; readonly known: boolean } | null {
  const { experiment, outcome } = state
  if (isBlindfolded(state)) return null
  const [minimum] = describeObjective(experiment.objective).globalMinima
  if (minimum) return { value: minimum.f, known: true }
  const descents = outcome?.descents ?? []
  if (!descents.some(({ verdict }) => verdict.kind === 'converged')) return null
  return {
    value: Math.min(...descents.map(({ loss }) => loss.lowest).filter(Number.isFinite)),
    known: false,
  }
}
