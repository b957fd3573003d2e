import { describeObjective } from '../../core/objectives/describe'
import { startOfRun } from '../../core/records/experiment'
import { sameViewport } from '../../core/records/viewport'
import { isCurveShown } from '../actions/landscape'
import type { CurveFound } from '../answers'
import type { LivingStore } from '../living-store'
import { type Follower, follow } from './follow'
import type { Sources } from './followers'

/** Places at which the curve is looked at: fine enough for a picture as wide as a screen. */
const count = 769
/** Share of the stretch by which it goes on beyond a start at its end. */
const room = 0.05

/** Keeps the curve in step with the outcome, the view and the selected run, as long as it is shown. */
export function followCurve(store: LivingStore, { engine }: Sources): Follower {
  let before: readonly [low: number, high: number] = [0, 0]
  return follow(store, {
    question(state) {
      const { only: axis, outcome, selectedRun, view, dragging, experiment } = state
      if (axis === null || !outcome || !isCurveShown(state)) return null
      const run = Math.min(selectedRun, outcome.experiment.runs.length - 1)
      const [from, to] = axis === 0 ? [view.x0, view.x1] : [view.y0, view.y1]
      const { objective } = outcome.experiment
      const isUsual = sameViewport(view, describeObjective(experiment.objective).view)
      return { objective, axis, outcome, run, from, to, dragging, isUsual }
    },
    async ask(
      { objective, axis, outcome, run, from, to, dragging, isUsual },
      signal,
    ): Promise<CurveFound> {
      const { experiment } = outcome
      const { runs } = experiment
      const starts = runs.map((each) => startOfRun(experiment, each)[axis])
      // An axis stays put under the hand that drags along it.
      if (!dragging || before[0] === before[1]) before = stretch(from, to, isUsual ? starts : [])
      const [low, high] = before
      const through = startOfRun(experiment, runs[run]!)
      const asked = { axis, through, low, high, count }
      const request = { objective, run: runs[run]!, asked }
      const { map, ...curve } = await engine.call('curve', request, { signal })
      return { outcome, run, asked, curve, map }
    },
    put: (curve) => store.setState({ curve }),
    forget: () => store.setState({ curve: null }),
  })
}

/** Ends of which the distance is a number still. */
const farthest = Number.MAX_VALUE / 4

/** The view; the usual one as far as it takes to have every start on it. */
function stretch(from: number, to: number, starts: readonly number[]): readonly [number, number] {
  const [least, most] = [Math.min(from, ...starts), Math.max(to, ...starts)]
  const wide = Math.max(to, most) - Math.min(from, least)
  const held = (end: number) => Math.max(-farthest, Math.min(farthest, end))
  return [
    held(least < from ? least - room * wide : from),
    held(most > to ? most + room * wide : to),
  ]
}
