import type { StoreApi } from 'zustand/vanilla'
import type { State } from './state'

/** The reason a promise rejects with when the user cancelled its work. */
export const cancelled = new DOMException('Cancelled.', 'AbortError')

/** Kinds of work that may take long enough for its progress to be shown. */
export type WorkKind = 'descents' | 'rates' | 'criticalPoints' | 'spectra' | 'file'

export type Report = (fraction: number) => void

export interface WorkDesk {
  /** Runs `start`; once it has taken long enough to wonder about, its progress is on show and `cancel` ends it. */
  readonly track: <Result>(
    kind: WorkKind,
    outer: AbortSignal | null,
    start: (signal: AbortSignal, report: Report) => Promise<Result>,
  ) => Promise<Result>
  /** Ends the work whose progress is on show: of several the one that was last to show any. */
  readonly cancel: () => void
}

/** Progress is worth showing of what takes longer than this, in milliseconds. */
export const noticeable = 250

export function createWorkDesk(store: StoreApi<State>): WorkDesk {
  /** In the order in which they were first shown. */
  const shown = new Map<AbortController, NonNullable<State['work']>>()
  const newest = () => [...shown].at(-1)
  const show = () => store.setState({ work: newest()?.[1] ?? null })

  return {
    track: async (kind, outer, start) => {
      const controller = new AbortController()
      outer?.addEventListener('abort', () => controller.abort(outer.reason))
      const began = performance.now()
      const report = (fraction: number) => {
        if (controller.signal.aborted || performance.now() - began < noticeable) return
        shown.set(controller, { kind, fraction })
        show()
      }
      try {
        return await start(controller.signal, report)
      } finally {
        if (shown.delete(controller)) show()
      }
    },
    cancel: () => newest()?.[0].abort(cancelled),
  }
}
