import type { StoreApi } from 'zustand/vanilla'
import type { State } from './state'

let lastId = 0

export function addNotice(
  store: StoreApi<State>,
  text: string,
  items: readonly string[] = [],
): void {
  const added = { id: ++lastId, text, ...(items.length > 0 ? { items } : {}) }
  store.setState(({ notices }) => ({
    notices: [...notices.filter((notice) => notice.text !== text), added],
  }))
}

const ofLink = 'Parts of this link could not be used:'

/** All that is wrong with a link, in place of what has been said of it before. */
export function addLinkNotice(store: StoreApi<State>, messages: readonly string[]): void {
  const distinct = [...new Set(messages)]
  const [first, ...others] = distinct
  if (first === undefined) return
  if (others.length === 0) addNotice(store, first)
  else {
    store.setState(({ notices }) => ({ notices: notices.filter(({ text }) => text !== first) }))
    addNotice(store, ofLink, distinct)
  }
}
