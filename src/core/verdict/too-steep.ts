import { curvatureAlong, localCurvature, risesToSecondOrder } from '../curvature/local-curvature'
import { stability } from '../curvature/stability'
import { gradientDescent } from '../methods/gradient-descent'
import { findMethod } from '../methods/registry'
import type { Objective } from '../objective'
import type { Point, Run } from '../records/experiment'
import type { Trajectory } from '../records/trajectory'
import { hasFixedRate, sameRate } from './beside-limit'
import type { Explanation, Facts, Steepness } from './explanation'
import { isQuadratic } from './formula-traits'

/** Rises looked at, from the first: more would take time and say no more. */
const mostRises = 1000

/** The first step from `from` on that raises f, and that the curvature along the gradient lets expect to. */
export function tooSteep(
  { x, y, f, dfdx, dfdy, stepLength, stop }: Trajectory,
  objective: Objective,
  { method }: Run,
  from: number,
): Steepness | null {
  if (findMethod(method)?.step !== gradientDescent.step) return null
  const out = new Float64Array(5)
  // A step that led to where f is too large for a number is the last.
  const steps = stop.kind === 'notFinite' ? f.length : f.length - 1
  for (let t = from, rises = 0; t < steps && rises < mostRises; t++) {
    if (f[t + 1]! <= f[t]!) continue
    rises++
    objective.f.hessian(x[t]!, y[t]!, out)
    const curvature = curvatureAlong(dfdx[t]!, dfdy[t]!, out[2]!, out[3]!, out[4]!)
    const learningRate = stepLength[t]!
    if (!risesToSecondOrder(learningRate, curvature)) continue
    if (Number.isFinite(curvature)) return { kind: 'tooSteep', step: t, learningRate, curvature }
  }
  return null
}

/**
 * The explanation where f bends everywhere as it does at its minimum, and the rate is beyond the
 * limit there.
 */
export function beyondLimit(
  { x, y }: Trajectory,
  objective: Objective,
  run: Run,
): Explanation | null {
  const [startX, startY] = [x[0], y[0]]
  if (startX === undefined || startY === undefined || !hasFixedRate(run)) return null
  if (!isQuadratic(objective.expression)) return null
  const there = localCurvature(objective.f, [startX, startY])
  if (there?.kind !== 'minimum') return null
  const bears = stability(run, there.eigenvalues)
  if (bears.kind !== 'limit' || !(run.learningRate > bears.limit * (1 + sameRate))) return null
  const [dx, dy] = there.gradient
  const [xx, xy, yy] = there.hessian
  const determinant = xx * yy - xy * xy
  const at: Point = [
    startX - (yy * dx - xy * dy) / determinant,
    startY - (xx * dy - xy * dx) / determinant,
  ]
  const { learningRate } = run
  return { kind: 'beyondLimit', learningRate, limit: bears.limit, tex: bears.tex, at }
}

export function steepStart({ x, y }: Trajectory, objective: Objective, run: Run): Steepness | null {
  const [startX, startY] = [x[0], y[0]]
  if (startX === undefined || startY === undefined || !hasFixedRate(run)) return null
  const there = localCurvature(objective.f, [startX, startY])
  if (there?.kind !== 'minimum') return null
  const bears = stability(run, there.eigenvalues)
  if (bears.kind !== 'limit' || !(run.learningRate > bears.limit * (1 + sameRate))) return null
  return {
    kind: 'steepStart',
    learningRate: run.learningRate,
    limit: bears.limit,
    tex: bears.tex,
  }
}

/**
 * The explanation by the limit at the minimum; a rate below it is a reason only together with what
 * is steeper on the way.
 */
export function fromStart(
  { minimum, stability }: Facts,
  run: Run,
  steep: Steepness | null,
): Explanation | null {
  if (!minimum || stability?.kind !== 'limit' || !hasFixedRate(run)) return null
  const { learningRate } = run
  const { limit, tex } = stability
  if (steep === null && !(learningRate > limit * (1 + sameRate))) return null
  return { kind: 'fromStart', learningRate, limit, tex, at: minimum.at, steep }
}
