import { type ReactNode, useId } from 'react'
import { gradientNorm } from '../../content/words/path-facts'
import { runLabel } from '../../content/words/run-label'
import type { StepTaken } from '../../core/descent/step-taken'
import { gradientDescent } from '../../core/methods/gradient-descent'
import type { Method } from '../../core/methods/method'
import { findMethod } from '../../core/methods/registry'
import { counted, difference, exact, grouped, readable } from '../../core/records/number-format'
import { isBlindfolded } from '../../state/actions/landscape'
import { type State, shownStep, stepOnShow } from '../../state/state'
import { useEtascope, useShared } from '../etascope'
import { Live } from '../parts/Live'
import { mathematics } from '../parts/mathematics'
import { Typeset } from '../parts/Typeset'
import { useRaising } from '../run/raising'
import { TableButton } from './TableButton'

type Column = 'x' | 'y' | 'dfdx' | 'dfdy'

/** The step at the playhead of the selected run, as the update rule with its numbers. */
export function StepNumbers() {
  const { showArrows } = useEtascope()
  const title = useId()
  const selected = useShared((state) => state.selectedRun)
  const raising = useRaising(selected)
  const label = useShared((state) => runLabel(state, selected))
  const arrows = useShared((state) => state.arrows)
  const method = useShared(methodOf)
  const alongGradient = method.step === gradientDescent.step
  const hasStep = useShared((state) => stepOnShow(state) !== null)
  return (
    <section
      className="step"
      data-still={!hasStep || undefined}
      aria-labelledby={title}
      {...raising}
    >
      <div className="step-head">
        <h2 id={title} className="caption">
          <Live read={stepTitle} /> of <b className={`run-${selected + 1} run-name`}>{label}</b>
        </h2>
        <button
          type="button"
          className="quiet-button"
          aria-pressed={arrows}
          title="Draw the gradient and the step to come on the contours"
          onClick={() => showArrows(!arrows)}
        >
          Arrows
        </button>
        <TableButton />
      </div>
      {alongGradient ? <RuleInWords /> : <RuleTypeset method={method} />}
      {!alongGradient && <Ingredients method={method} />}
      <div className="rule-numbers" {...mathematics}>
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

function RuleInWords() {
  return (
    <p className="rule" aria-hidden="true" {...mathematics}>
      <b>w</b>
      <Index read={(state) => at(state) + 1} /> = <b>w</b>
      <Index read={at} /> − η ∇f(<b>w</b>
      <Index read={at} />)
    </p>
  )
}

function RuleTypeset({ method }: { readonly method: Method }) {
  return (
    <div className="rule-tex">
      <Typeset tex={method.tex} plain={`${method.name}:`} />
    </div>
  )
}

/** What goes into the step of a method: the gradient, H where it is read, and what is remembered, before and after. */
function Ingredients({ method: { moments, shared, id } }: { readonly method: Method }) {
  const readsHessian = useShared((state) => Boolean(taken(state)?.hessian))
  return (
    <div className="rule-numbers rule-ingredients" {...mathematics}>
      <Named tex={String.raw`\nabla f`} plain="∇f">
        <Vector first={(state) => now(state, 'dfdx')} second={(state) => now(state, 'dfdy')} />
      </Named>
      {readsHessian && (
        <Named tex="H" plain="H">
          <span className="vector matrix">
            {[0, 1, 1, 2].map((entry, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the four places of a matrix
              <Live key={place} read={(state) => number(taken(state)?.hessian?.[entry])} />
            ))}
          </span>
        </Named>
      )}
      {moments.map(({ name, tex }, index) => (
        <Named key={`${id} ${name}`} tex={`${tex}_t \\to ${tex}_{t+1}`} plain={name}>
          {(['before', 'after'] as const).map((when) => (
            <Vector
              key={when}
              first={(state) => number(taken(state)?.[when].moments[index]?.[0])}
              second={(state) => number(taken(state)?.[when].moments[index]?.[1])}
            />
          ))}
        </Named>
      ))}
      {shared.map(({ name, tex }, index) => (
        <Named key={`${id} ${name}`} tex={tex.replace('^t', '^{t+1}')} plain={name}>
          <Live read={(state) => number(taken(state)?.after.shared[index])} />
        </Named>
      ))}
    </div>
  )
}

interface NamedProps {
  readonly tex: string
  readonly plain: string
  readonly children: ReactNode
}

function Named({ tex, plain, children }: NamedProps) {
  return (
    <span className="named">
      <span className="named-name" title={plain}>
        <Typeset tex={tex} plain={plain} />
      </span>
      <span className="named-values">{children}</span>
    </span>
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

/** What the worker knows of the step on show, or of one a frame or two before it. */
function taken({ inspected, outcome, selectedRun }: State): StepTaken | null {
  const isCurrent = inspected?.outcome === outcome && inspected?.run === selectedRun
  return isCurrent ? (inspected?.taken ?? null) : null
}

/** The step on show: the one the playhead is about to take, or the last one of a run that has ended. */
function at(state: State): number {
  return taken(state)?.t ?? stepOnShow(state) ?? 0
}

function ended(state: State): boolean {
  const length = trajectoryOf(state)?.x.length ?? 1
  return shownStep(state) >= length - 1
}

function number(value: number | undefined): string {
  return value === undefined ? '–' : readable(value, 4)
}

function entry(state: State, column: Column, step: number): string {
  return number(trajectoryOf(state)?.[column][step])
}

const now = (state: State, column: Column) => entry(state, column, at(state))
const next = (state: State, column: Column) => entry(state, column, at(state) + 1)

function update(state: State, column: 'x' | 'y'): string {
  const values = trajectoryOf(state)?.[column]
  const [from, to] = [values?.[at(state)], values?.[at(state) + 1]]
  return from === undefined || to === undefined ? '–' : readable(to - from, 4)
}

/** The η that this very step had: a schedule changes it from step to step, and a line search looks for it. */
function stepLengthOf(state: State): string {
  const length = trajectoryOf(state)?.stepLength[at(state)]
  return length === undefined || Number.isNaN(length) ? '–' : exact(length)
}

function methodOf({ outcome, selectedRun }: State): Method {
  return findMethod(outcome?.experiment.runs[selectedRun]?.method ?? '') ?? gradientDescent
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
  const length = readable(
    Math.hypot(
      (trajectory.x[step + 1] ?? Number.NaN) - (trajectory.x[step] ?? Number.NaN),
      (trajectory.y[step + 1] ?? Number.NaN) - (trajectory.y[step] ?? Number.NaN),
    ),
  )
  return ended(state)
    ? `f ${change}, and the run ends there, with ‖∇f‖ = ${norm}.`
    : `${directionOf(state)} ‖∇f‖ = ${norm}, and the step is ${length} long${isBlindfolded(state) ? '' : `: f ${change}`}.`
}

function directionOf(state: State): string {
  const method = methodOf(state)
  if (method.step !== gradientDescent.step)
    return `The step is ${method.name}’s${rateOf(state, method)}.`
  const refused = taken(state)?.refused ?? 0
  const searched = refused > 0 ? ` after ${counted(refused, 'refused trial')}` : ''
  return `The gradient points uphill; the step goes the other way${searched}.`
}

function rateOf(state: State, { hyperparameters }: Method): string {
  const run = state.outcome?.experiment.runs[state.selectedRun]
  const values = Object.entries(hyperparameters).map(([name, { symbol, default: usual }]) => {
    const value = run?.hyperparameters[name] ?? usual
    return `${symbol} = ${exact(value)}`
  })
  return `, with ${[`η = ${stepLengthOf(state)}`, ...values].join(', ')}`
}
