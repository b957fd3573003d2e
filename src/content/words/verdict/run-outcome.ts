import type { Descent } from '../../../core/verdict/what-became'
import { kindOfVerdict, type OutcomeKind } from '../../../plot/scene/signs/outcome-kinds'
import type { Known } from '../../../state/known'

type Ended = Pick<Descent, 'verdict' | 'trajectory'>

/** The descent of a run of which something is to be said; null while there is nothing to say. */
export function endedDescent({ outcome, suggesting }: Known, index: number): Descent | null {
  const descent = outcome?.descents[index]
  return descent?.verdict && !suggesting ? (descent as Descent) : null
}

/** The kind of outcome of a run, for its sign; null while it is not known. */
export function runOutcome(state: Known, index: number): OutcomeKind | null {
  const descent = endedDescent(state, index)
  return descent && kindOfEnd(descent)
}

export function kindOfEnd(ended: Ended): OutcomeKind {
  return cannotStart(ended) ? 'outside' : kindOfVerdict[ended.verdict.kind]
}

export function cannotStart({ verdict, trajectory }: Ended): boolean {
  return verdict.kind === 'leftDomain' && trajectory.stop.step === 0
}
