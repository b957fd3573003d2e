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

/** Parts of the way that a path covers of which the first iterate in each is drawn, and as many of its last: others lie over these. */
const [parts, latest] = [800, 200] as const

/** The first iterates of their parts of the way, in order, for paths that never change. */
const firstDots = new WeakMap<PointedPath, readonly number[]>()

function firstOfParts(path: PointedPath): readonly number[] {
  const known = firstDots.get(path)
  if (known) return known
  const { distances } = path
  let [low, high] = [Infinity, -Infinity]
  for (const distance of distances) {
    low = Math.min(low, distance)
    high = Math.max(high, distance)
  }
  const seen = new Set<number>()
  const first: number[] = []
  for (const [t, distance] of distances.entries()) {
    const part = Math.floor(((distance - low) / (high - low)) * parts)
    if (!seen.has(part)) first.push(t)
    seen.add(part)
  }
  firstDots.set(path, first)
  return first
}

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
  const from = Math.max(0, t + 1 - latest)
  const early = firstOfParts(path).filter((first) => first < from)
  const late = Array.from({ length: t + 1 - from }, (_, k) => from + k)
  return { start, minimum, iterates: [...early, ...late].map(at), colour: along.run + 1 }
}
