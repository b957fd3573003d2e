import { describeObjective } from '../../core/objectives/describe'
import type { Rest } from '../../core/one-variable/curve'
import type { Axis } from '../../core/records/axis'
import { readable } from '../../core/records/number-format'
import type { Trajectory } from '../../core/records/trajectory'
import type { CurveContent, CurveRest, CurveRun } from '../../plot/scene/one-variable/curve-content'
import type { CurveFound } from '../../state/answers'
import type { Known } from '../../state/known'
import { shownStep } from '../../state/playing'

/** More fixed points than these have no room for their slopes. */
const mostLabels = 5

/** The content of the pictures of f along its only variable; null where there are none. */
export function curveContentOf(state: Known): CurveContent | null {
  const found = state.curve
  if (!found) return null
  const { asked, curve, map, run, outcome } = found
  const next = map.kind === 'map' ? map.next : null
  const isLabelled = next !== null && curve.rests.length <= mostLabels
  return {
    name: variableOf(found),
    low: asked.low,
    high: asked.high,
    values: curve.values,
    next,
    rests: curve.rests.map((rest): CurveRest => {
      const slope = next ? mapSlope(found, rest) : null
      const label = isLabelled && slope !== null ? `slope ${readable(slope)}` : ''
      return { at: rest.at, value: rest.value, slope, label }
    }),
    focus: focusOf(found),
    runs: outcome.descents.map(
      ({ trajectory }, index): CurveRun => ({
        colour: index + 1,
        ...alongAxis(trajectory, asked.axis),
      }),
    ),
    selected: run,
  }
}

export function variableOf({ outcome, asked }: CurveFound): string {
  return describeObjective(outcome.experiment.objective).parameters[asked.axis]
}

/** The value that zooming without a pointer is about: where the selected run is, as far as that can be seen, else the middle. */
export function curveCentre(state: Known): number {
  const { curve } = state
  const trajectory = curve?.outcome.descents[curve.run]?.trajectory
  if (!curve || !trajectory) return 0
  const { low, high, axis } = curve.asked
  const { at } = alongAxis(trajectory, axis)
  const here = at[Math.min(shownStep(state), at.length - 1)] ?? Number.NaN
  return here >= low && here <= high ? here : (low + high) / 2
}

/** A run's coordinates along the axis, with f and f′ there. */
export function alongAxis({ x, y, f, dfdx, dfdy }: Trajectory, axis: Axis) {
  return axis === 0 ? { at: x, f, slopes: dfdx } : { at: y, f, slopes: dfdy }
}

/** Slope of the map x ↦ x − η f′(x) at one of its fixed points; null where f″ is not to be had. */
export function mapSlope({ outcome, run }: CurveFound, { curvature }: Rest): number | null {
  const rate = outcome.experiment.runs[run]?.learningRate
  return rate === undefined || curvature === null ? null : 1 - rate * curvature
}

/** The minimum that the selected run is about, by its place among the rests: the one that its verdict is about, else the nearest to its end, or where that is off, to its start. */
export function focusOf({ outcome, run, asked, curve }: CurveFound): number | null {
  const { low, high, axis } = asked
  const trajectory = outcome.descents[run]?.trajectory
  const at = trajectory ? alongAxis(trajectory, axis).at : new Float64Array()
  const end = at.at(-1) ?? Number.NaN
  // The minimum that marks and reasons are about, where there is one.
  const known = outcome.descents[run]?.minimum?.at[axis]
  const about = known ?? (end >= low && end <= high ? end : (at[0] ?? (low + high) / 2))
  let nearest: number | null = null
  for (const [place, rest] of curve.rests.entries()) {
    if (rest.kind !== 'minimum') continue
    const before = nearest === null ? Infinity : Math.abs(curve.rests[nearest]!.at - about)
    if (Math.abs(rest.at - about) < before) nearest = place
  }
  return nearest
}
