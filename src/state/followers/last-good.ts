import type { StoreApi } from 'zustand/vanilla'
import { sameObjective } from '../../core/objectives/describe'
import type { ObjectiveReference } from '../../core/records/experiment'
import type { State } from '../state'

/**
 * The parts of the state that belong to one surface, and are put back when another turns out to be
 * unusable.
 */
const keys = [
  'experiment',
  'view',
  'tex',
  'only',
  'rateRange',
  'usualRange',
  'suggesting',
  'outcome',
  'field',
  'selectedRun',
  'halted',
] as const satisfies readonly (keyof State)[]

type Kept = Pick<State, (typeof keys)[number]>

export interface LastGood {
  /** Called with the objective of a field that has arrived whole. */
  readonly fieldIsOf: (objective: ObjectiveReference) => void
  /** Puts back the last experiment that was on show with its contours and its paths. */
  readonly restore: () => void
}

/** Remembers what was last on show in one piece. */
export function rememberLastGood(store: StoreApi<State>): LastGood {
  let fieldOf: ObjectiveReference | null = null
  let kept: Kept | null = null

  function remember(): void {
    const state = store.getState()
    const { experiment, outcome, suggesting, tex } = state
    const isOfIt = fieldOf !== null && sameObjective(fieldOf, experiment.objective)
    const isWhole = outcome?.experiment === experiment && isOfIt
    if (isWhole && !suggesting && tex !== null)
      kept = Object.fromEntries(keys.map((key) => [key, state[key]])) as Kept
  }

  store.subscribe(remember)
  return {
    fieldIsOf: (objective) => {
      fieldOf = objective
      remember()
    },
    restore: () => {
      if (kept && kept.experiment !== store.getState().experiment) store.setState(kept)
    },
  }
}
