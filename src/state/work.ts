import type { StoreApi } from 'zustand/vanilla'
import type { State } from './state'

/** The reason a promise rejects with when the user cancelled its work. */
export const cancelled = new DOMException('Cancelled.', 'AbortError')

export type Report = (fraction: number) => void

export interface WorkDesk {
  /** Runs `start`; once it has taken long enough to wonder about, its progress is on show and `cancel` ends it. */
  readonly track: <Result>(
    label: string,
    outer: AbortSignal | null,
    start: (signal: AbortSignal, report: Report) => Promise<Result>,
  ) => Promise<Result>
  /** Ends the work whose progress is on show. */
  readonly cancel: () => void
}

/** Progress is worth showing of what takes longer than this, in milliseconds. */
const noticeable = 250

export function createWorkDesk(store: StoreApi<State>): WorkDesk {
  let shown: AbortController | null = null

  return {
    track: async (label, outer, start) => {
      const controller = new AbortController()
      outer?.addEventListener('abort', () => controller.abort(outer.reason))
      const began = performance.now()
      const report = (fraction: number) => {
        if (controller.signal.aborted || performance.now() - began < noticeable) return
        shown = controller
        store.setState({ work: { label, fraction } })
      }
      try {
        return await start(controller.signal, report)
      } finally {
        if (shown === controller) {
          shown = null
          store.setState({ work: null })
        }
      }
    },
    cancel: () => shown?.abort(cancelled),
  }
}
