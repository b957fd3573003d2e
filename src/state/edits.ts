import type { StoreApi } from 'zustand/vanilla'
import type { Experiment, Point, Run, StoppingRule, Viewport } from '../core/experiment'
import { rangeAround, withRate } from './defaults'
import type { Layout, State } from './state'

/** A gesture reports `move` any number of times, then `end` once. */
export type Phase = 'move' | 'end'

interface Hooks {
  /** Writes the link. Commits of one `key` in quick succession are one action. */
  readonly commit: (key: string) => void
  readonly replay: () => void
}

/** What a person changes by hand, each as one action that Back undoes. */
export function createEdits(store: StoreApi<State>, { commit, replay }: Hooks) {
  const { getState, setState } = store

  /** While something is dragged, whole paths are shown; a playhead held by the user stays. */
  function edit(change: Partial<Experiment>, phase: Phase, key: string): void {
    const { experiment, playback, dragging } = getState()
    const moving = phase === 'move'
    setState({
      experiment: { ...experiment, ...change },
      dragging: moving,
      halted: false,
      ...(playback === 'playing' && (moving || dragging) ? { playback: 'end' } : {}),
    })
    if (!moving) commit(key)
  }

  return {
    setStart: (start: Point, phase: Phase) => {
      const clicked = phase === 'end' && !getState().dragging
      edit({ start }, phase, 'start')
      if (clicked) replay()
    },
    setLearningRate: (index: number, rate: number, phase: Phase) => {
      const { experiment, rateRange, playback } = getState()
      const runs = experiment.runs.map((run, i): Run => (i === index ? withRate(run, rate) : run))
      const [low, high] = rateRange
      if (rate < low || rate > high)
        setState({ rateRange: rangeAround([low * 10, rate, high / 10]) })
      // A rate set by hand is an answer to the search for rates.
      setState({ suggesting: false, ...(playback === 'playing' ? { playback: 'end' } : {}) })
      edit({ runs }, phase, `rate ${index}`)
    },
    setStopping: (change: Partial<StoppingRule>) => {
      edit({ stopping: { ...getState().experiment.stopping, ...change } }, 'end', 'stopping')
    },
    setView: (view: Viewport) => {
      setState({ view })
      commit('view')
    },
    setLayout: (layout: Layout) => {
      // A plot that goes takes an unfinished drag with it.
      setState({ layout, dragging: false })
      commit('layout')
    },
    selectRun: (selectedRun: number) => setState({ selectedRun }),
    raiseRun: (raisedRun: number | null) => setState({ raisedRun }),
    setPlotSize: (plotSize: State['plotSize']) => {
      const before = getState().plotSize
      if (before.width !== plotSize.width || before.height !== plotSize.height)
        setState({ plotSize })
    },
    dismissNotice: (id: number) =>
      setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
  }
}
