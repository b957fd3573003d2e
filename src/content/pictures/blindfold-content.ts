import { describeObjective } from '../../core/objectives/describe'
import type { Columns } from '../../core/records/columns'
import type { Known } from '../../state/known'

/** The walks on the plot of one run, or with null of all. */
export function walksOf({ outcome }: Known, run: number | null): readonly Columns[] {
  const all = (outcome?.descents ?? []).map(({ trajectory }) => trajectory)
  return run === null ? all : all.slice(run, run + 1)
}

/** The measure of how far a walker sees, in units of parameter space. */
export function sightOf({ experiment }: Known): number {
  const { x0, x1, y0, y1 } = describeObjective(experiment.objective).view
  return Math.min(x1 - x0, y1 - y0)
}
