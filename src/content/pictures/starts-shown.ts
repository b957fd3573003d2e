import { type Experiment, startOfRun } from '../../core/records/experiment'
import type { PlotStart } from '../../plot/scene/starts/plot-start'
import type { Known } from '../../state/known'
import { plotWhere, runLabel } from '../words/run-label'

const longest = 14

/**
 * The starts to show on the plot of one run, or with null on that of all: the shared one first, as long as a run has it,
 * and then those of single runs, the selected run's before the others.
 */
export function startsShown(state: Known, run: number | null): readonly PlotStart[] {
  const { experiment, selectedRun } = state
  const { runs } = experiment
  if (run !== null) return hasOwn(experiment, run) ? [own(run, 'start')] : [shared()]
  const owners = runs.map((_, index) => index).filter((index) => hasOwn(experiment, index))
  owners.sort((a, b) => Number(b === selectedRun) - Number(a === selectedRun))
  const alone = owners.map((index) => own(index, `start of ${shortened(runLabel(state, index))}`))
  return owners.length < runs.length ? [shared(), ...alone] : alone

  function own(index: number, label: string): PlotStart {
    const at = startOfRun(experiment, runs[index]!)
    return { run: index, at, label, name: `Start point of ${runLabel(state, index)}` }
  }

  function shared(): PlotStart {
    const name = `Start point${plotWhere(state, run)}`
    return { run: null, at: experiment.start, label: 'start', name }
  }
}

/** The run whose own start a press on this plot moves, null for the shared start. */
export function runStarted(state: Known, plot: number | null): number | null {
  return startsShown(state, plot)[0]?.run ?? null
}

/** The run whose own start moves when a start near the critical point is chosen on its card. */
export function runStartedNear(state: Known): number | null {
  return runStarted(state, state.chosenPoint?.plot ?? null)
}

function hasOwn({ runs }: Experiment, index: number): boolean {
  return runs[index]?.start !== undefined
}

function shortened(label: string): string {
  const characters = [...label]
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : label
}
