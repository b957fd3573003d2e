import type { Point } from '../../core/records/experiment'
import { type PointedPath, pointedPath } from '../../core/records/pointed-path'
import type { Trajectory } from '../../core/records/trajectory'
import type { PointedContent } from '../../plot/scene/layers/ray/ray-scene'
import type { AlongFound } from '../../state/answers'

/** Whether there is a minimum that a path could point at. */
export function isMinimumKnown({ outcome, run }: AlongFound): boolean {
  return (outcome.descents[run]?.minimum ?? null) !== null
}

/** The path that points straight at the minimum of a run; null where no minimum is known, or the run starts there. */
export function pointedAt({ outcome, run }: AlongFound) {
  const descent = outcome.descents[run]
  const minimum = descent?.minimum?.at
  if (!minimum) return null
  const { trajectory } = descent
  const known = paths.get(trajectory)
  const path = known === undefined ? pointedPath(trajectory, minimum) : known
  paths.set(trajectory, path)
  const start: Point = [trajectory.x[0]!, trajectory.y[0]!]
  return path && { path, minimum, start }
}

/** Paths of trajectories, which never change. */
const paths = new WeakMap<Trajectory, PointedPath | null>()

/** Iterates of a path that are drawn: its first and its last; those between would lie over one another. */
const mostDots = 400

/** The path that points straight at the minimum, up to the step on show; null where there is none. */
export function pointedOf(along: AlongFound): PointedContent | null {
  const found = pointedAt(along)
  if (!found || !along.step) return null
  const { path, minimum, start } = found
  const { direction, distances } = path
  const at = (t: number): Point => [
    minimum[0] + distances[t]! * direction[0],
    minimum[1] + distances[t]! * direction[1],
  ]
  const { t } = along.step
  const shown = Array.from({ length: Math.min(t + 1, mostDots) }, (_, k) =>
    at(k < mostDots / 2 ? k : Math.max(k, t + 1 - mostDots + k)),
  )
  return { start, minimum, iterates: shown, colour: along.run + 1 }
}
