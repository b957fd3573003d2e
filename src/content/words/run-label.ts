import { gradientDescent } from '../../core/methods/gradient-descent'
import { findMethod } from '../../core/methods/registry'
import type { Known } from '../../state/known'

/** The run's name, or what tells it from the others: a method that no other has, or its number. */
export function runLabel({ experiment: { runs } }: Known, index: number): string {
  const run = runs[index]
  if (run?.name !== undefined) return run.name
  const number = `run ${index + 1}`
  if (!run || run.method === gradientDescent.id) return number
  const method = findMethod(run.method)?.name ?? run.method
  const isAlone = runs.every(
    (other, k) => k === index || (other.method !== run.method && other.name !== method),
  )
  return isAlone ? method : `${method}, ${number}`
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

/** The plot that a control is on, as its name goes on; '' where there is one plot for all runs. */
export function plotWhere(state: Known, run: number | null): string {
  return run === null ? '' : `, on the plot of ${runLabel(state, run)}`
}
