import type { StoreApi } from 'zustand/vanilla'
import type { State } from './state'

let lastId = 0

export function addNotice(store: StoreApi<State>, text: string): void {
  store.setState(({ notices }) => ({
    notices: [...notices.filter((notice) => notice.text !== text), { id: ++lastId, text }],
  }))
}
