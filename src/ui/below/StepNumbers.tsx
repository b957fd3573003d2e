import { type ReactNode, useId } from 'react'
import { runLabel } from '../../content/words/run-label'
import { ruleTex } from '../../content/words/slope-seen'
import { stepAloud } from '../../content/words/step-aloud'
import {
  after,
  before,
  methodShown,
  seen,
  seenSlope,
  stepIndex,
  stepLengthText,
  stepNumber,
  stepSentence,
  stepTitle,
  taken,
  update,
} from '../../content/words/step-words'
import { gradientDescent } from '../../core/methods/gradient-descent'
import type { Method } from '../../core/methods/method'
import { estimate } from '../../plot/scene/paths/step-arrows'
import type { Known } from '../../state/known'
import { stepOnShow } from '../../state/playing'
import { useEtascope, useShared } from '../etascope'
import { Live } from '../parts/Live'
import { mathematics } from '../parts/mathematics'
import { Typeset } from '../parts/Typeset'
import { useRaising } from '../run/raising'
import { GraphButton } from './graph/GraphButton'
import { TableButton } from './TableButton'

/** The step at the playhead of the selected run, as the update rule with its numbers. */
export function StepNumbers() {
  const { showArrows } = useEtascope()
  const title = useId()
  const selected = useShared((state) => state.selectedRun)
  const raising = useRaising(selected)
  const label = useShared((state) => runLabel(state, selected))
  const arrows = useShared((state) => state.arrows)
  const method = useShared(methodShown)
  const alongGradient = method.step === gradientDescent.step
  const isExact = useShared((state) => seenSlope(state).isExact)
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
        <GraphButton />
        <TableButton />
      </div>
      {alongGradient ? <RuleInWords /> : <RuleTypeset method={method} />}
      {!alongGradient && <Ingredients method={method} />}
      <p className="visually-hidden">
        <Live read={stepAloud} />
      </p>
      <div className="rule-numbers" aria-hidden="true" {...mathematics}>
        <Vector first={(state) => after(state, 'x')} second={(state) => after(state, 'y')} />
        <span>=</span>
        <Vector first={(state) => before(state, 'x')} second={(state) => before(state, 'y')} />
        {alongGradient ? (
          <>
            <span>
              − <Live read={stepLengthText} /> ·
            </span>
            <Vector first={(state) => seen(state, 'x')} second={(state) => seen(state, 'y')} />
          </>
        ) : (
          <>
            <span>+</span>
            <Vector first={(state) => update(state, 'x')} second={(state) => update(state, 'y')} />
          </>
        )}
        {alongGradient && !isExact && (
          <span className="rule-whole">
            <Gradient />
          </span>
        )}
      </div>
      <p className="rule-words">
        <Live read={stepSentence} terms />
      </p>
    </section>
  )
}

function RuleInWords() {
  const isExact = useShared((state) => seenSlope(state).isExact)
  return (
    <p className="rule" aria-hidden="true" {...mathematics}>
      <b>w</b>
      <Index read={(state) => stepIndex(state) + 1} /> = <b>w</b>
      <Index read={stepIndex} /> − η{' '}
      {isExact ? (
        <>
          ∇f(<b>w</b>
          <Index read={stepIndex} />)
        </>
      ) : (
        <b>{estimate}</b>
      )}
    </p>
  )
}

function RuleTypeset({ method }: { readonly method: Method }) {
  const tex = useShared((state) => ruleTex(method.tex, seenSlope(state)))
  return (
    <div className="rule-tex">
      <Typeset tex={tex} plain={`${method.name}:`} />
    </div>
  )
}

/**
 * Numbers that go into the step of a method: the gradient, H where it is read, and what is remembered, before and after.
 */
function Ingredients({ method: { moments, shared, id } }: { readonly method: Method }) {
  const isExact = useShared((state) => seenSlope(state).isExact)
  const readsHessian = useShared((state) => Boolean(taken(state)?.hessian))
  return (
    <div className="rule-numbers rule-ingredients" aria-hidden="true" {...mathematics}>
      {!isExact && (
        <Named tex={String.raw`\hat{\mathbf g}`} plain={estimate}>
          <Vector first={(state) => seen(state, 'x')} second={(state) => seen(state, 'y')} />
        </Named>
      )}
      <Gradient />
      {readsHessian && (
        <Named tex="H" plain="H">
          <span className="vector matrix">
            {[0, 1, 1, 2].map((entry, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the four places of a matrix
              <Live key={place} read={(state) => stepNumber(taken(state)?.hessian?.[entry])} />
            ))}
          </span>
        </Named>
      )}
      {moments.map(({ name, tex }, index) => (
        <Named key={`${id} ${name}`} tex={`${tex}_t \\to ${tex}_{t+1}`} plain={name}>
          {(['before', 'after'] as const).map((when) => (
            <Vector
              key={when}
              first={(state) => stepNumber(taken(state)?.[when].moments[index]?.[0])}
              second={(state) => stepNumber(taken(state)?.[when].moments[index]?.[1])}
            />
          ))}
        </Named>
      ))}
      {shared.map(({ name, tex }, index) => (
        <Named key={`${id} ${name}`} tex={tex.replace('^t', '^{t+1}')} plain={name}>
          <Live read={(state) => stepNumber(taken(state)?.after.shared[index])} />
        </Named>
      ))}
    </div>
  )
}

/** ∇f, of all rows and without noise. */
function Gradient() {
  return (
    <Named tex={String.raw`\nabla f`} plain="∇f">
      <Vector first={(state) => before(state, 'dfdx')} second={(state) => before(state, 'dfdy')} />
    </Named>
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

function Index({ read }: { readonly read: (state: Known) => number }) {
  return (
    <sub>
      <Live read={(state) => `${read(state)}`} />
    </sub>
  )
}

interface VectorProps {
  readonly first: (state: Known) => string
  readonly second: (state: Known) => string
}

function Vector({ first, second }: VectorProps) {
  return (
    <span className="vector">
      <Live read={first} />
      <Live read={second} />
    </span>
  )
}
