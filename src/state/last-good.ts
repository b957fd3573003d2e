import type { StoreApi } from 'zustand/vanilla'
import type { ObjectiveReference } from '../core/experiment'
import type { State } from './state'

/** What belongs to one surface, and is put back when another turns out to be unusable. */
type Kept = Pick<
  State,
  | 'experiment'
  | 'view'
  | 'tex'
  | 'rateRange'
  | 'suggestion'
  | 'suggesting'
  | 'outcome'
  | 'field'
  | 'selectedRun'
>

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
    const {
      experiment,
      view,
      tex,
      rateRange,
      suggestion,
      suggesting,
      outcome,
      field,
      selectedRun,
    } = store.getState()
    const whole = outcome?.experiment === experiment && fieldOf === experiment.objective
    if (whole && !suggesting && tex !== null)
      kept = {
        experiment,
        view,
        tex,
        rateRange,
        suggestion,
        suggesting,
        outcome,
        field,
        selectedRun,
      }
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
