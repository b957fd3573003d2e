import { describeObjective } from '../../core/objectives/describe'
import type { Trajectory } from '../../core/records/trajectory'
import type { State } from '../../state/state'

/** The walks on the plot of one run, or with null of all. */
export function walksOf({ outcome }: State, run: number | null): readonly Trajectory[] {
  const all = (outcome?.descents ?? []).map(({ trajectory }) => trajectory)
  return run === null ? all : all.slice(run, run + 1)
}

/** The measure of how far a walker sees, in units of parameter space. */
export function sightOf({ experiment }: State): number {
  const { x0, x1, y0, y1 } = describeObjective(experiment.objective).view
  return Math.min(x1 - x0, y1 - y0)
}
