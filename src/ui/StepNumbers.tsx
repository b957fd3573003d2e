import { gradientDescent } from '../core/methods/gradient-descent'
import { findMethod } from '../core/methods/registry'
import { writeNumber } from '../state/number-text'
import { type State, shownStep } from '../state/state'
import { useShared } from './etascope'
import { Live } from './Live'
import { difference, grouped, readable } from './number-format'
import { gradientNorm } from './path-facts'
import { runLabel } from './run-label'

type Column = 'x' | 'y' | 'dfdx' | 'dfdy'

/** The step at the playhead of the selected run, as the update rule with its numbers. */
export function StepNumbers() {
  const selected = useShared((state) => state.selectedRun)
  const label = useShared((state) => runLabel(state, selected))
  const alongGradient = useShared(stepsAlongGradient)
  return (
    <section className="step" aria-labelledby="step-title">
      <h2 id="step-title" className="caption">
        <Live read={stepTitle} /> of <b className={`run-${selected + 1} run-name`}>{label}</b>
      </h2>
      <p className="rule" aria-hidden="true">
        <b>w</b>
        <Index read={(state) => at(state) + 1} /> = <b>w</b>
        <Index read={at} />
        {alongGradient ? (
          <>
            {' '}
            − η ∇f(<b>w</b>
            <Index read={at} />)
          </>
        ) : (
          <>
            {' '}
            + Δ<b>w</b>
            <Index read={at} />
          </>
        )}
      </p>
      <div className="rule-numbers">
        <Vector first={(state) => next(state, 'x')} second={(state) => next(state, 'y')} />
        <span>=</span>
        <Vector first={(state) => now(state, 'x')} second={(state) => now(state, 'y')} />
        {alongGradient ? (
          <>
            <span>
              − <Live read={stepLengthOf} /> ·
            </span>
            <Vector first={(state) => now(state, 'dfdx')} second={(state) => now(state, 'dfdy')} />
          </>
        ) : (
          <>
            <span>+</span>
            <Vector first={(state) => update(state, 'x')} second={(state) => update(state, 'y')} />
          </>
        )}
      </div>
      <p className="rule-words">
        <Live read={words} />
      </p>
    </section>
  )
}

function Index({ read }: { readonly read: (state: State) => number }) {
  return (
    <sub>
      <Live read={(state) => `${read(state)}`} />
    </sub>
  )
}

interface VectorProps {
  readonly first: (state: State) => string
  readonly second: (state: State) => string
}

function Vector({ first, second }: VectorProps) {
  return (
    <span className="vector">
      <Live read={first} />
      <Live read={second} />
    </span>
  )
}

function trajectoryOf({ outcome, selectedRun }: State) {
  return outcome?.descents[selectedRun]?.trajectory
}

/** The step on show: the one the playhead is about to take, or the last one of a run that has ended. */
function at(state: State): number {
  const length = trajectoryOf(state)?.x.length ?? 1
  return Math.max(0, Math.min(shownStep(state), length - 2))
}

function ended(state: State): boolean {
  const length = trajectoryOf(state)?.x.length ?? 1
  return shownStep(state) >= length - 1
}

function number(state: State, column: Column, step: number): string {
  const value = trajectoryOf(state)?.[column][step]
  return value === undefined ? '–' : readable(value, 4)
}

const now = (state: State, column: Column) => number(state, column, at(state))
const next = (state: State, column: Column) => number(state, column, at(state) + 1)

function update(state: State, column: 'x' | 'y'): string {
  const values = trajectoryOf(state)?.[column]
  const [from, to] = [values?.[at(state)], values?.[at(state) + 1]]
  return from === undefined || to === undefined ? '–' : readable(to - from, 4)
}

/** The η that this very step had: a schedule changes it from step to step, and a line search looks for it. */
function stepLengthOf(state: State): string {
  const length = trajectoryOf(state)?.stepLength[at(state)]
  return length === undefined || Number.isNaN(length) ? '–' : writeNumber(length)
}

function methodOf({ outcome, selectedRun }: State) {
  return findMethod(outcome?.experiment.runs[selectedRun]?.method ?? '')
}

/** Whether each step is −η∇f, with whatever η. */
function stepsAlongGradient(state: State): boolean {
  return (methodOf(state) ?? gradientDescent).step === gradientDescent.step
}

function stepTitle(state: State): string {
  const step = at(state)
  if ((trajectoryOf(state)?.x.length ?? 2) < 2) return 'No step'
  return `${ended(state) ? 'Last step' : 'Step'} ${grouped(step)} → ${grouped(step + 1)}`
}

function words(state: State): string {
  const trajectory = trajectoryOf(state)
  const step = at(state)
  const [loss, after] = [trajectory?.f[step], trajectory?.f[step + 1]]
  if (!trajectory || loss === undefined) return 'There is no step to show.'
  if (after === undefined) return `The run ends where it starts, with f = ${readable(loss)}.`
  const verb = after < loss ? 'falls' : 'rises'
  const change = after === loss ? 'does not change' : `${verb} ${difference(loss, after)}`
  const norm = readable(gradientNorm(trajectory, ended(state) ? step + 1 : step))
  return ended(state)
    ? `f ${change}, and the run ends there, with ‖∇f‖ = ${norm}.`
    : `${directionOf(state)} f ${change}. ‖∇f‖ = ${norm}.`
}

function directionOf(state: State): string {
  if (stepsAlongGradient(state)) return 'The gradient points uphill; the step goes the other way.'
  return `The step is ${methodOf(state)?.name}’s; ∇f is (${now(state, 'dfdx')}, ${now(state, 'dfdy')}).`
}
