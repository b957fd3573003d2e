import { useEffect, useId, useRef } from 'react'
import { formulaLength } from '../../core/records/experiment'
import { useEtascope, useShared } from '../etascope'
import { Icon } from '../parts/Icon'

/** A pause in typing, in milliseconds, after which the text is looked at. */
const pause = 150

/** While the text is wrong the last good surface stays, and the fault is shown at its character. */
export function FormulaField({ head }: { readonly head: string }) {
  const { typeFormula, closeDraft, store } = useEtascope()
  const draft = useShared((state) => state.draft)
  const error = draft?.error ?? null
  const id = useId()
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

  async function finish(): Promise<void> {
    clearTimeout(timer.current)
    const submitted = input.current?.value ?? ''
    await typeFormula(submitted)
    const { draft } = store.getState()
    if (draft?.text === submitted && !draft.error) closeDraft()
  }

  return (
    <form
      className="formula formula-editing"
      onSubmit={(event) => {
        event.preventDefault()
        finish()
      }}
    >
      <label htmlFor={id} className="formula-plain">
        {head}
      </label>
      <input
        ref={input}
        id={id}
        type="text"
        className="formula-field"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        defaultValue={store.getState().draft?.text ?? ''}
        aria-invalid={error !== null}
        aria-describedby={`${id}-help`}
        onInput={(event) => look(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && closeDraft()}
      />
      <button type="submit" className="action">
        Done
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label="Close the formula field"
        onClick={closeDraft}
      >
        <Icon name="close" />
      </button>
      <div id={`${id}-help`} className="formula-help" role={error ? 'alert' : undefined}>
        {error ? (
          <>
            <Fault text={draft?.text ?? ''} position={error.position} />
            <span>{error.message}</span>
          </>
        ) : (
          `In x and y, at most ${formulaLength} characters: x^2 + 3*y^2, exp(-x^2) * sin(y), abs(x) + abs(y)`
        )}
      </div>
    </form>
  )
}

/** A few characters around the fault, with the fault marked. */
function Fault({ text, position }: { readonly text: string; readonly position: number }) {
  const before = text.slice(Math.max(0, position - 12), position)
  const at = text[position] ?? '␣'
  return (
    <code className="fault">
      {position > 12 && '…'}
      {before}
      <mark>{at}</mark>
      {text.slice(position + 1, position + 13)}
      {text.length > position + 13 && '…'}
      <span className="visually-hidden"> (character {position + 1})</span>
    </code>
  )
}
