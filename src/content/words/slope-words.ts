import { describeObjective } from '../../core/objectives/describe'
import type { Columns } from '../../core/records/columns'
import { gradientNorm } from '../../core/records/lengths'
import { grouped, readable } from '../../core/records/number-format'
import type { PlotStep } from '../../plot/scene/paths/step-arrows'
import type { Known } from '../../state/known'
import { shownStep } from '../../state/playing'
import { isFlying, stepOf } from '../pictures/step-shown'
import { runLabel } from './run-label'
import { saidAloud, sentenceOf } from './verdict/verdict-sentence'

/** The slope at every walker of a plot, in numbers at the one that is selected or alone; that one is the last. */
export function slopesOf(state: Known, run: number | null): readonly PlotStep[] {
  if (!state.arrows || isFlying(state)) return []
  const { selectedRun } = state
  const shown = runsOn(state, run).sort(
    (a, b) => Number(a === selectedRun) - Number(b === selectedRun),
  )
  return shown.flatMap((index) => {
    const slope = slopeOf(state, index)
    if (!slope) return []
    const isTold = run !== null || index === selectedRun
    return isTold ? slope : { ...slope, slope: [], to: slope.at }
  })
}

function slopeOf(state: Known, run: number): PlotStep | null {
  const trajectory = trajectoryOf(state, run)
  if (!trajectory) return null
  const t = stepIn(trajectory, state)
  const at = [trajectory.x[t]!, trajectory.y[t]!] as const
  const gradient = [trajectory.dfdx[t]!, trajectory.dfdy[t]!] as const
  const slope = [`∇f = ${vector(gradient)}`, `‖∇f‖ = ${readable(gradientNorm(trajectory, t))}`]
  return { at, gradient, to: at, label: '', ...stepOf(state, run), slope }
}

/** The slope under the feet of one walker, as it is said aloud. */
export function slopeSentence(state: Known, run: number): string {
  const trajectory = trajectoryOf(state, run)
  if (!trajectory) return ''
  const t = stepIn(trajectory, state)
  const gradient = [trajectory.dfdx[t]!, trajectory.dfdy[t]!] as const
  const norm = readable(gradientNorm(trajectory, t))
  const here = `${runLabel(state, run)}, step ${grouped(t)}: f = ${readable(trajectory.f[t]!)}, ‖∇f‖ = ${norm}`
  const uphill = directionOf(gradient)
  const slope = uphill ? `, uphill is ${uphill}.` : '.'
  const verdict = sentenceOf(state, run)
  return `${here}${slope}${verdict ? ` ${saidAloud(verdict)}` : ''}`
}

/** The accessible name of a plot under the blindfold, which says no more than is seen. */
export function blindDescription(state: Known, run: number | null): string {
  const { objective } = state.experiment
  const { name: surface } = describeObjective(objective)
  const hidden = `${surface} under a blindfold: only what is close to the steps taken is to be seen.`
  if (state.playback === 'playing') return hidden
  const said = runsOn(state, run).map((index) => slopeSentence(state, index))
  return [hidden, ...said].join(' ')
}

/** In eighths of a turn; empty where there is no slope. */
export function directionOf([dx, dy]: readonly [number, number]): string {
  const length = Math.hypot(dx, dy)
  if (!(length > 0 && length < Infinity)) return ''
  // Half an eighth of a turn to either side of an axis.
  const least = Math.sin(Math.PI / 8) * length
  const words = [
    Math.abs(dy) <= least ? '' : dy > 0 ? 'up' : 'down',
    Math.abs(dx) <= least ? '' : dx > 0 ? 'right' : 'left',
  ]
  return words.filter((word) => word !== '').join(' and ')
}

function runsOn(state: Known, run: number | null): number[] {
  return run === null ? state.experiment.runs.map((_, index) => index) : [run]
}

function trajectoryOf(state: Known, run: number): Columns | null {
  const trajectory = state.outcome?.descents[run]?.trajectory
  return trajectory && trajectory.x.length > 0 ? trajectory : null
}

function stepIn({ f }: Columns, state: Known): number {
  return Math.min(shownStep(state), f.length - 1)
}

function vector([x, y]: readonly [number, number]): string {
  return `(${readable(x)}, ${readable(y)})`
}
