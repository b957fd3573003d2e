import type { StoreApi } from 'zustand/vanilla'
import { type Experiment, type Run, runsRange, startOfRun } from '../../core/records/experiment'
import type { Descent } from '../../core/verdict/what-became'
import { rangeWith } from '../../experiment/rate-range'
import { checkedRunLabel } from '../../experiment/run-label'
import { unnamed } from '../../experiment/run-names'
import type { State } from '../state'
import type { Comparison } from './comparisons'

interface Hooks {
  readonly commit: (key: string) => void
  readonly replay: () => void
}

const [fewest, most] = runsRange

/** Creates the actions on the list of runs, each as one that Back undoes. */
export function createRunActions(
  { getState, setState }: StoreApi<State>,
  { commit, replay }: Hooks,
) {
  let actions = 0

  /** Two actions in quick succession are still two. */
  function commitOne(): void {
    actions += 1
    commit(`runs ${actions}`)
  }

  /**
   * Puts `runs` in the place of those there are. `from` says which of the old runs each new one descends like, so that
   * what is known need not be computed again; null where it descends like none.
   */
  function replaceRuns(
    runs: readonly Run[],
    from: readonly (number | null)[],
    selectedRun: number,
  ): void {
    const { experiment, outcome, spectra, usualRange, playback, restsAt } = getState()
    const { limitView, tuningOf } = getState()
    const next: Experiment = { ...experiment, runs }
    const known = outcome?.experiment === experiment ? outcome : null
    const descents = from.map((index) => (index === null ? undefined : known?.descents[index]))
    /** The new place of a run; of one that is gone null. */
    const placeOf = (index: number) => {
      if (from.includes(index)) return from.indexOf(index)
      return runs.length === experiment.runs.length ? index : null
    }
    const limitsOf = limitView && placeOf(limitView.run)
    const isKnown = descents.every((descent) => descent !== undefined)
    setState({
      experiment: next,
      // The verdict of a run depends on the others too: copies are descents whose verdicts have not been told.
      ...(known &&
        isKnown && { outcome: { ...known, experiment: next, descents: copies(descents) } }),
      spectra: from.map((index) => (index === null ? null : (spectra[index] ?? null))),
      rateRange: rangeWith(usualRange, runs),
      suggesting: false,
      halted: false,
      dragging: false,
      selectedRun,
      raisedRun: null,
      // The pictures unfolded below a run go where the run goes.
      limitView: limitView && limitsOf !== null ? { ...limitView, run: limitsOf } : null,
      tuningOf: tuningOf === null ? null : placeOf(tuningOf),
      ...(playback === 'playing' || restsAt !== null ? { playback: 'end', restsAt: null } : {}),
    })
    commitOne()
  }

  /** Puts `run` behind the others or behind `after`, and selects it. */
  function insert(run: Run, from: number | null, after: number): void {
    const { runs } = getState().experiment
    if (runs.length >= most) return
    const places = runs.map((_, index) => index)
    replaceRuns(
      runs.toSpliced(after + 1, 0, run),
      (places as (number | null)[]).toSpliced(after + 1, 0, from),
      after + 1,
    )
  }

  function changeRun(index: number, change: (run: Run) => Run, from: number | null): void {
    const { runs } = getState().experiment
    replaceRuns(
      runs.map((run, i) => (i === index ? change(run) : run)),
      runs.map((_, i) => (i === index ? from : i)),
      index,
    )
  }

  return {
    /** One more run like the selected one, at twice its rate. */
    addRun: () => {
      const { experiment, selectedRun } = getState()
      const run = experiment.runs[selectedRun]
      if (!run) return
      const learningRate = addedRate(run)
      insert({ ...unnamed(run), learningRate }, null, experiment.runs.length - 1)
    },
    duplicateRun: (index: number) => {
      const run = getState().experiment.runs[index]
      if (run) insert(unnamed(run), index, index)
    },
    /** The last one stays. */
    removeRun: (index: number) => {
      const { experiment, selectedRun } = getState()
      const { runs } = experiment
      if (runs.length <= fewest || !(index in runs)) return
      const kept = runs.map((_, i) => i).filter((i) => i !== index)
      const selected = selectedRun > index ? selectedRun - 1 : selectedRun
      replaceRuns(runs.toSpliced(index, 1), kept, Math.min(selected, kept.length - 1))
    },
    /**
     * Moves a run by `by` places towards the end, or towards the beginning where it is negative.
     */
    moveRun: (index: number, by: number) => {
      const { runs } = getState().experiment
      const run = runs[index]
      const to = index + by
      if (!run || !(to in runs)) return
      const places = runs.map((_, i) => i).toSpliced(index, 1)
      replaceRuns(
        runs.toSpliced(index, 1).toSpliced(to, 0, run),
        places.toSpliced(to, 0, index),
        to,
      )
    },
    /** '' takes the name away; what cannot be one changes nothing. */
    renameRun: (index: number, name: string) => {
      const given = name.trim()
      if (name !== '' && !checkedRunLabel(given).ok) return
      const before = getState().experiment.runs[index]?.name ?? ''
      if (given === before) return
      changeRun(index, (run) => (given === '' ? unnamed(run) : { ...run, name: given }), index)
    },
    /** A start of its own begins where the shared one is. */
    setOwnStart: (index: number, own: boolean) => {
      const { experiment } = getState()
      const run = experiment.runs[index]
      if (!run || own === (run.start !== undefined)) return
      if (own) changeRun(index, (run) => ({ ...run, start: startOfRun(experiment, run) }), index)
      else changeRun(index, ({ start: _, ...run }) => run, null)
    },
    replaceRuns: (runs: readonly Run[]) => {
      replaceRuns(
        runs,
        runs.map(() => null),
        getState().selectedRun,
      )
    },
    /** Puts the runs of a comparison in the place of all there are. */
    compare: ({ start, runs, selected }: Comparison): void => {
      const { experiment, usualRange } = getState()
      setState({
        experiment: { ...experiment, start, runs },
        spectra: [],
        rateRange: rangeWith(usualRange, runs),
        suggesting: false,
        halted: false,
        dragging: false,
        selectedRun: selected,
        raisedRun: null,
      })
      commitOne()
      replay()
    },
  }
}

/** The rate of a run that is added beside this one. */
export function addedRate({ learningRate }: Run): number {
  const twice = 2 * learningRate
  return Number.isFinite(twice) ? twice : learningRate
}

function copies(descents: readonly (Descent | undefined)[]): readonly Descent[] {
  return descents.flatMap((descent) => (descent ? [{ ...descent }] : []))
}
