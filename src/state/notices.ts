import type { StoreApi } from 'zustand/vanilla'
import { sameObjective } from '../core/objectives/describe'
import type { LivingStore } from './living-store'
import type { About, Notice, State } from './state'

let lastId = 0

/** Says something in place of what has been said about the same before. */
export function addNotice(
  store: StoreApi<State>,
  about: About,
  text: string,
  more: Pick<Notice, 'items' | 'undo'> = {},
): void {
  store.setState(({ notices, experiment }) => {
    const added = { id: ++lastId, about, experiment, text, ...more }
    return { notices: [...notices.filter((notice) => notice.about !== about), added] }
  })
}

/** What has been said about it is no longer so. */
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

const ofLink = 'Parts of this link could not be used:'

/** All that is wrong with a link. */
export function addLinkNotice(store: StoreApi<State>, messages: readonly string[]): void {
  const distinct = [...new Set(messages)]
  const [first, ...others] = distinct
  if (first === undefined) return
  if (others.length === 0) addNotice(store, 'link', first)
  else addNotice(store, 'link', ofLink, { items: distinct })
}
