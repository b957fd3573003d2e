import { useEffect, useId, useRef, useState } from 'react'
import { draftError } from '../../content/words/notice-words'
import { isOverData } from '../../core/objectives/kinds'
import { formulaLength } from '../../core/records/experiment'
import { grouped } from '../../core/records/number-format'
import type { Known } from '../../state/known'
import { useEtascope, useKnown, useShared } from '../etascope'
import { CloseButton } from '../parts/CloseButton'
import { mathematics } from '../parts/mathematics'
import { Typeset } from '../parts/Typeset'
import { FormulaFault } from './FormulaFault'
import { useSettled } from './settled'

/** A pause in typing, in milliseconds, after which the text is looked at. */
const pause = 150

/**
 * The field of the formula: while its text is wrong the last good surface stays, and the fault is
 * shown at its character.
 */
export function FormulaField({ head }: { readonly head: string }) {
  const { typeFormula, closeDraft } = useEtascope()
  const read = useKnown()
  const draft = useShared((state) => state.draft)
  const error = draft && draftError(draft)
  const isSample = draft?.of === 'sample'
  const columns = useShared(columnsOf)
  const id = useId()
  const [strokes, setStrokes] = useState(0)
  const alert = useSettled(error && `${error.message} (character ${error.position + 1})`, strokes)
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    input.current?.focus()
    input.current?.select()
    return () => clearTimeout(timer.current)
  }, [])

  function look(text: string): void {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => typeFormula(text), pause)
  }

  /** Writes one of the meanings that the field has offered into it. */
  function take(text: string): void {
    clearTimeout(timer.current)
    if (!input.current) return
    input.current.value = text
    input.current.focus()
    typeFormula(text)
  }

  async function finish(): Promise<void> {
    clearTimeout(timer.current)
    const submitted = input.current?.value ?? ''
    await typeFormula(submitted)
    const { draft } = read()
    if (draft?.text === submitted && !draft.fault) closeDraft()
  }

  return (
    <form
      className="formula formula-editing"
      aria-label="Formula"
      onSubmit={(event) => {
        event.preventDefault()
        finish()
      }}
    >
      <label htmlFor={id} className="formula-plain" {...mathematics}>
        {isSample ? 'mean over the rows of' : head}
      </label>
      <input
        ref={input}
        id={id}
        type="text"
        className="formula-field"
        dir="ltr"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        defaultValue={read().draft?.text ?? ''}
        aria-invalid={error !== null}
        aria-describedby={`${id}-help`}
        onInput={(event) => {
          setStrokes((count) => count + 1)
          look(event.currentTarget.value)
        }}
        onKeyDown={(event) => event.key === 'Escape' && closeDraft()}
      />
      <button type="submit" className="action">
        Done
      </button>
      <CloseButton label="Close the formula field" onClick={closeDraft} />
      <div id={`${id}-help`} className="formula-help" data-wrong={error !== null}>
        {error ? (
          <FormulaFault text={draft?.text ?? ''} error={error} onTake={take} />
        ) : draft?.reading ? (
          <Reading head={head} text={draft.text} {...draft.reading} />
        ) : (
          <span>
            {isSample
              ? `The loss of one row, in two parameters and the columns ${columns}: (w*x + b - y)^2, log(1 + exp(-w*x)), huber(w*x + b - y, 1)`
              : `In x and y, at most ${grouped(formulaLength)} characters: x^2 + 3*y^2, exp(-x^2) * sin(y), |x| + |y|`}
          </span>
        )}
      </div>
      <p className="visually-hidden" role="alert">
        {alert}
      </p>
    </form>
  )
}

/** Names of the columns of the data on show. */
function columnsOf({ experiment: { objective } }: Known): string {
  return isOverData(objective) ? objective.table.names.join(', ') : 'x, y'
}

interface ReadingProps {
  readonly head: string
  readonly text: string
  readonly tex: string
  readonly notes: readonly string[]
}

/** The reading of the text as it is printed, with notes on how it was read. */
function Reading({ head, text, tex, notes }: ReadingProps) {
  return (
    <>
      <span className="formula-reading">
        {tex === '' ? (
          <span>Read. It is too long or too deep to be printed as mathematics.</span>
        ) : (
          <Typeset tex={head + tex} plain={head + text} />
        )}
      </span>
      {notes.map((note) => (
        <span key={note} className="formula-note">
          {note}
        </span>
      ))}
    </>
  )
}
