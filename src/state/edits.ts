import type { StoreApi } from 'zustand/vanilla'
import type { Experiment, Point, Run, StoppingRule, Viewport } from '../core/experiment'
import { isConstant, type Schedule } from '../core/schedule'
import { changedByHand, rangeAround } from './defaults'
import type { ChartChoice, Layout, State } from './state'

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

  /** What is set by hand is an answer to the search for rates, and its whole path is what people want to see. */
  function editRun(index: number, change: (run: Run) => Run, phase: Phase, key: string): void {
    const { experiment, playback } = getState()
    const runs = experiment.runs.map((run, i) =>
      i === index ? changedByHand(run, change(run)) : run,
    )
    setState({ suggesting: false, ...(playback === 'playing' ? { playback: 'end' } : {}) })
    edit({ runs }, phase, key)
  }

  return {
    setStart: (start: Point, phase: Phase) => {
      const clicked = phase === 'end' && !getState().dragging
      edit({ start }, phase, 'start')
      if (clicked) replay()
    },
    setLearningRate: (index: number, rate: number, phase: Phase) => {
      const [low, high] = getState().rateRange
      if (rate < low || rate > high)
        setState({ rateRange: rangeAround([low * 10, rate, high / 10]) })
      editRun(index, (run) => ({ ...run, learningRate: rate }), phase, `rate ${index}`)
    },
    /** With the method's own default hyperparameters. */
    setMethod: (index: number, method: string) => {
      editRun(index, (run) => ({ ...run, method, hyperparameters: {} }), 'end', `method ${index}`)
    },
    setHyperparameter: (index: number, name: string, value: number) => {
      const change = (run: Run): Run => ({
        ...run,
        hyperparameters: { ...run.hyperparameters, [name]: value },
      })
      editRun(index, change, 'end', `${name} ${index}`)
    },
    setSchedule: (index: number, schedule: Schedule) => {
      const change = ({ schedule: _, ...run }: Run): Run =>
        isConstant(schedule) ? run : { ...run, schedule }
      editRun(index, change, 'end', `schedule ${index}`)
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
    showChart: (change: Partial<ChartChoice>) =>
      setState(({ chart }) => ({ chart: { ...chart, ...change } })),
    showArrows: (arrows: boolean) => setState({ arrows }),
    setPlotSize: (plotSize: State['plotSize']) => {
      const before = getState().plotSize
      if (before.width !== plotSize.width || before.height !== plotSize.height)
        setState({ plotSize })
    },
    dismissNotice: (id: number) =>
      setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
  }
}
