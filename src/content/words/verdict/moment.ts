import { gradientNorm } from '../../../core/records/lengths'
import { grouped, readable } from '../../../core/records/number-format'
import type { Known } from '../../../state/known'
import { shownStep } from '../../../state/playing'
import { shownOf, viewShown } from '../../../state/view-shown'
import { unbroken } from '../unbroken'

/** f and ‖∇f‖ of a run at the playhead. */
export function momentOf(state: Known, index: number): string {
  const trajectory = state.outcome?.descents[index]?.trajectory
  if (!trajectory || trajectory.x.length === 0) return ''
  const t = Math.min(shownStep(state), trajectory.f.length - 1)
  const loss = readable(trajectory.f[t] ?? Number.NaN)
  const norm = readable(gradientNorm(trajectory, t))
  const place = isOutside(state, trajectory.x[t] ?? 0, trajectory.y[t] ?? 0) ? ', out of view' : ''
  return unbroken(`step ${grouped(t)}: f = ${loss}, ‖∇f‖ = ${norm}${place}`)
}

function isOutside(state: Known, x: number, y: number): boolean {
  const { x0, x1, y0, y1 } = viewShown(shownOf(state))
  return x < x0 || x > x1 || y < y0 || y > y1
}
