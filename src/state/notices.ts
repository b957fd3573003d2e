import type { StoreApi } from 'zustand/vanilla'
import { sameObjective } from '../core/objectives/describe'
import type { ObjectiveReference } from '../core/records/experiment'
import { faultOf } from './fault'
import type { LivingStore } from './living-store'
import type { Said } from './said'
import type { About, Notice, State } from './state'

let lastId = 0

/** Says something in place of what has been said about the same before. */
export function addNotice(store: StoreApi<State>, about: About, said: Said): void {
  store.setState(({ notices, experiment }) => {
    const added = { id: ++lastId, about, experiment, said }
    return { notices: [...notices.filter((notice) => notice.about !== about), added] }
  })
}

/** Says what could not be done with a surface. */
export function addFault(
  store: StoreApi<State>,
  about: About,
  reason: unknown,
  objective: ObjectiveReference,
): void {
  addNotice(store, about, { kind: 'fault', fault: faultOf(reason), objective })
}

/** Withdraws the notice about something of which it is no longer true. */
export function withdrawNotice(store: StoreApi<State>, about: About): void {
  keep(store, (notice) => notice.about !== about)
}

/** Withdraws what was said of an experiment that is no longer on show. */
export function followNotices(store: LivingStore): void {
  store.subscribe(({ experiment }, before) => {
    if (experiment !== before.experiment) keep(store, (notice) => isStillSo(notice, experiment))
  })
}

function isStillSo({ about, experiment }: Notice, now: State['experiment']): boolean {
  switch (about) {
    case 'rates':
    case 'runs':
    case 'replaced':
    case 'refitted':
    case 'file':
      return experiment === now
    case 'surface':
      return sameObjective(experiment.objective, now.objective)
    default:
      // A link is that of the address, and a script is there or is not, whatever is on show.
      return true
  }
}

function keep(store: StoreApi<State>, isKept: (notice: Notice) => boolean): void {
  const { notices } = store.getState()
  const kept = notices.filter(isKept)
  if (kept.length < notices.length) store.setState({ notices: kept })
}
