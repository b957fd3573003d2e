import { recordOf } from '../state/defaults'
import type { State } from '../state/state'

/** f*: the global minimum where the surface's record has it, else the lowest loss of any run that converged; null where there is none. */
export function lowestKnown({
  experiment,
  outcome,
}: State): { readonly value: number; readonly known: boolean } | null {
  const [minimum] = recordOf(experiment.objective)?.globalMinima ?? []
  if (minimum) return { value: minimum.f, known: true }
  const found = (outcome?.descents ?? [])
    .filter(({ verdict }) => verdict.kind === 'converged')
    .map(({ trajectory: { f } }) => f[f.length - 1] ?? Number.NaN)
  return found.length === 0 ? null : { value: Math.min(...found), known: false }
}
