import { useEffect, useRef } from 'react'
import { functionName, plainObjective } from '../../content/words/formula-text'
import { describeObjective } from '../../core/objectives/describe'
import { isOverData } from '../../core/objectives/kinds'
import type { Axis } from '../../core/records/axis'
import type { ObjectiveReference } from '../../core/records/experiment'
import { useEtascope, useShared } from '../etascope'
import { ConvexityPlace } from '../layers/convexity/ConvexityPlace'
import { Icon } from '../parts/Icon'
import { mathematics } from '../parts/mathematics'
import { Typeset } from '../parts/Typeset'
import { forms } from '../startup/forms-part'
import { useLoaded } from '../startup/use-part'
import { useFormulaFit } from './formula-fit'

/** f(x, y) = …, or of a formula in one variable f(x) = …, as it is printed or as it is typed. */
export function Formula() {
  const objective = useShared((state) => state.experiment.objective)
  const editing = useShared((state) => state.draft !== null)
  const loaded = useLoaded(forms, editing)
  const wasEditing = useRef(false)
  const only = useShared((state) => state.only)
  useEffect(() => {
    wasEditing.current = editing
  }, [editing])
  // A new formula may be a function of both again.
  if (editing && loaded) return <loaded.FormulaField head={headOf(objective, null)} />
  return <FormulaShown head={headOf(objective, only)} takesFocus={wasEditing.current} />
}

function headOf(objective: ObjectiveReference, only: Axis | null): string {
  return `${functionName(objective, only)} = `
}

interface ShownProps {
  readonly head: string
  /** Whether the field that had the focus has just gone. */
  readonly takesFocus: boolean
}

function FormulaShown({ head, takesFocus }: ShownProps) {
  const { openDraft } = useEtascope()
  const objective = useShared((state) => state.experiment.objective)
  const tex = useShared((state) => state.tex)
  const box = useRef<HTMLElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useFormulaFit(box)
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body) button.current?.focus()
  }, [takesFocus])
  const { formula: text } = describeObjective(objective)
  const overData = isOverData(objective)
  const plain = plainObjective(objective)
  return (
    <div className="formula">
      <section
        ref={box}
        className="formula-shown"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long formula scrolls, and keys must reach it
        tabIndex={0}
        aria-label="Formula"
        title={head + text}
        {...mathematics}
      >
        <span className="formula-line">
          {tex ? (
            <Typeset tex={head + tex} plain={head + plain} />
          ) : (
            <span className="formula-plain">{head + plain}</span>
          )}
        </span>
      </section>
      <button
        ref={button}
        type="button"
        className="icon-button"
        aria-label={overData ? 'Type a loss of one row' : 'Type a formula'}
        onClick={() => openDraft()}
      >
        <Icon name="edit" />
      </button>
      <ConvexityPlace />
    </div>
  )
}
