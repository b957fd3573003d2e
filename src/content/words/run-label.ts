import type { Known } from '../../state/known'

/** The run's name, or its number. */
export function runLabel({ experiment }: Known, index: number): string {
  return experiment.runs[index]?.name ?? `run ${index + 1}`
}

/** Letters that a picture has room for beside a line. */
const longest = 16

/** The label as it stands in a picture; the run's card has the whole. */
export function shortRunLabel(state: Known, index: number): string {
  const letters = [...runLabel(state, index)]
  if (letters.length <= longest) return letters.join('')
  return `${letters
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}…`
}

/** On which plot a control is, as its name goes on; '' where there is one plot for all runs. */
export function plotWhere(state: Known, run: number | null): string {
  return run === null ? '' : `, on the plot of ${runLabel(state, run)}`
}
