import type { StoreApi } from 'zustand/vanilla'
import { isOverData, withConstants } from '../../core/objectives/kinds'
import type {
  Experiment,
  ObjectiveReference,
  Point,
  Run,
  StoppingRule,
  Viewport,
} from '../../core/records/experiment'
import type { Layout } from '../../experiment/layout'
import { rangeWith } from '../../experiment/rate-range'
import { changedByHand } from '../../experiment/run-names'
import type { LimitView } from '../answers'
import { shownStep } from '../playing'
import type { ChartChoice, State } from '../state'
import { isBlindfolded } from './landscape'

/** A gesture reports `move` any number of times, then `end` once. */
export type Phase = 'move' | 'end'

interface Hooks {
  /** Writes the link. Commits of one `key` in quick succession are one action. */
  readonly commit: (key: string) => void
  /** Writes the link, which stands with `settle`, and which `withdraw` takes back: it says whether there was one. */
  readonly propose: (key: string) => void
  readonly settle: () => void
  readonly withdraw: () => boolean
  readonly replay: () => void
}

/** Settings that a change of the objective brings along, where it does. */
export interface ObjectiveChange {
  readonly start?: Point
  readonly view?: Viewport
  readonly maxSteps?: number
}

/** A change of a run's rule; undefined takes a part away. */
export type RunChange = Partial<Pick<Run, 'learningRate' | 'hyperparameters'>> & {
  readonly [Part in 'schedule' | 'batch' | 'sampling' | 'noise' | 'seed' | 'clip']?:
    | Run[Part]
    | undefined
}

/**
 * The phase of a change of the start. `try` shows it like an end but does not yet write it, as it may be the first half of
 * a double click.
 */
export type StartPhase = Phase | 'try' | 'cancel'

/** Creates the edits that a person makes by hand, each as one action that Back undoes. */
export function createEdits(
  store: StoreApi<State>,
  { commit, propose, settle, withdraw, replay }: Hooks,
) {
  const { getState, setState } = store

  /**
   * The state that the gesture under way, or the click that is tried, changes, as it was before.
   */
  let before: {
    readonly part: Partial<Experiment>
    readonly playing: Pick<State, 'playback' | 'playhead' | 'restsAt'>
  } | null = null

  function remember(part: keyof Experiment, phase: Phase | 'try'): void {
    const { experiment, playback, playhead, restsAt, dragging } = getState()
    if (phase !== 'end' && !dragging)
      before = { part: { [part]: experiment[part] }, playing: { playback, playhead, restsAt } }
  }

  /** Whole paths, where they were playing, except to a walker that has not been there. */
  function shownWhole(): Partial<State> {
    const state = getState()
    if (state.playback !== 'playing' && state.restsAt === null) return {}
    if (isBlindfolded(state))
      return { playback: 'paused', playhead: shownStep(state), restsAt: null }
    return { playback: 'end', restsAt: null }
  }

  /**
   * Makes a change; while something is dragged whole paths are shown, and a playhead held by the
   * user stays.
   */
  function edit(
    change: Partial<Experiment>,
    phase: Phase | 'try',
    key: string,
    along: Partial<State> = {},
  ): void {
    const { experiment, dragging, usualRange, restsAt } = getState()
    const moving = phase === 'move'
    const changed = { ...experiment, ...change }
    // Everything that follows the state hears of a pointer's move once.
    setState({
      ...along,
      experiment: changed,
      dragging: moving,
      halted: false,
      ...(moving || dragging || restsAt !== null ? shownWhole() : {}),
      // A slider stays put under the hand that drags it.
      ...(moving || dragging ? {} : { rateRange: rangeWith(usualRange, changed.runs) }),
    })
    if (phase === 'end') commit(key)
    if (phase === 'try') propose(key)
  }

  /** Changes a run. A rate set by hand answers the search for rates, and people want to see its whole path. */
  function editRun(
    index: number,
    change: (run: Run) => Run,
    phase: Phase | 'try',
    key: string,
  ): void {
    const { experiment } = getState()
    const runs = experiment.runs.map((run, i) =>
      i === index ? changedByHand(run, change(run)) : run,
    )
    remember('runs', phase)
    edit({ runs }, phase, key, { suggesting: false, ...shownWhole() })
  }

  /** Ends a gesture that was taken away, as if it had never begun, or takes back a click that was only tried. */
  function cancelDrag(): void {
    const { experiment, dragging } = getState()
    const wasTried = withdraw()
    if (!dragging && !wasTried) return
    setState({
      experiment: { ...experiment, ...before?.part },
      ...before?.playing,
      dragging: false,
    })
    before = null
  }

  return {
    cancelDrag,
    /** Sets the start of a run that has one of its own; otherwise the one that is shared. */
    setStart: (start: Point, phase: StartPhase, run: number | null = null) => {
      if (phase === 'cancel') return cancelDrag()
      const clicked = phase !== 'move' && !getState().dragging
      const isOwn = run !== null && getState().experiment.runs[run]?.start !== undefined
      const anew = isBlindfolded(getState())
      // Before the link is written, which has the playhead.
      if (anew && phase !== 'move') replay()
      if (isOwn) editRun(run, (own) => ({ ...own, start }), phase, `start ${run}`)
      else {
        remember('start', phase)
        edit({ start }, phase, 'start')
      }
      if (clicked || anew) replay()
    },
    /** `name` is one that the run has for this rate. */
    setLearningRate: (index: number, learningRate: number, phase: Phase, name?: string) => {
      const change = (run: Run): Run => ({ ...run, learningRate, ...(name && { name }) })
      editRun(index, change, phase, `rate ${index}`)
    },
    /** Sets the method, with its own default hyperparameters. */
    setMethod: (index: number, method: string) => {
      editRun(index, (run) => ({ ...run, method, hyperparameters: {} }), 'end', `method ${index}`)
    },
    /** Sets parts of a run's rule: all of them as one action. */
    changeRun: (index: number, change: RunChange, phase: Phase = 'end') => {
      const changed = (run: Run): Run => {
        const kept = Object.entries({ ...run, ...change }).filter(
          ([, value]) => value !== undefined,
        )
        return Object.fromEntries(kept) as unknown as Run
      }
      const before = getState().experiment.runs[index]?.hyperparameters ?? {}
      const named = Object.entries(change.hyperparameters ?? {})
        .filter(([name, value]) => before[name] !== value)
        .map(([name]) => name)
      editRun(index, changed, phase, `${[...Object.keys(change), ...named]} ${index}`)
    },
    /** Changes the objective, everything following live, as when a point of its data is dragged. */
    changeObjective: (
      objective: ObjectiveReference,
      phase: Phase,
      { start, view, maxSteps }: ObjectiveChange = {},
    ) => {
      remember('objective', phase)
      const { stopping } = getState().experiment
      const change = {
        objective,
        ...(start && { start }),
        ...(maxSteps && { stopping: { ...stopping, maxSteps } }),
      }
      edit(change, phase, 'data', view ? { view } : {})
    },
    /** Sets the value of a constant that the formula names. */
    setConstant: (name: string, value: number, phase: Phase) => {
      const { objective } = getState().experiment
      if (isOverData(objective)) return
      remember('objective', phase)
      edit({ objective: withConstants(objective, { [name]: value }) }, phase, `let ${name}`)
    },
    setStopping: (change: Partial<StoppingRule>) => {
      edit({ stopping: { ...getState().experiment.stopping, ...change } }, 'end', 'stopping')
    },
    setView: (view: Viewport, phase: Phase = 'end') => {
      setState({ view, zooming: phase === 'move' })
      if (phase === 'end') commit('view')
    },
    setLayout: (layout: Layout) => {
      settle()
      // A plot that goes takes an unfinished drag with it.
      cancelDrag()
      setState({ layout })
      commit('layout')
    },
    selectRun: (selectedRun: number) => {
      setState({ selectedRun })
      commit('select')
    },
    raiseRun: (raisedRun: number | null) => setState({ raisedRun }),
    pointAt: (pointed: Point | null) => setState({ pointed }),
    showChart: (change: Partial<ChartChoice>) =>
      setState(({ chart }) => ({ chart: { ...chart, ...change } })),
    showLimits: (limitView: LimitView | null) => setState({ limitView }),
    showTuning: (tuningOf: number | null) => setState({ tuningOf }),
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
