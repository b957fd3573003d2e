import { useId, useRef, useState } from 'react'
import { type NumberRange, readNumber } from '../state/number-text'
import type { State } from '../state/state'
import { useEtascope, useFollow } from './etascope'
import { exact } from './number-format'

interface Props {
  readonly label: string
  readonly shown?: string
  readonly read: (state: State) => number
  readonly range: NumberRange
  readonly onCommit: (value: number) => void
  readonly className?: string
}

/** A number that is taken over on Enter or on leaving; one that cannot be is refused, and the old one stays. */
export function NumberField({ label, shown, read, range, onCommit, className = '' }: Props) {
  const id = useId()
  const { store } = useEtascope()
  const input = useRef<HTMLInputElement>(null)
  const [error, setError] = useState<string | null>(null)
  const current = () => exact(read(store.getState()))
  const edited = () => input.current?.dataset['edited'] === 'true'

  useFollow(read, (value) => {
    if (input.current && !edited()) input.current.value = exact(value)
  })

  /** On leaving, a text that was refused gives way to the old number, and the reason stays. */
  function take(leaving: boolean): void {
    if (!input.current || !edited()) return
    const number = readNumber(input.current.value, range)
    if (number.ok) {
      setError(null)
      restore()
      if (exact(number.value) !== current()) onCommit(number.value)
    } else {
      setError(`${number.message} Kept ${current()}.`)
      if (leaving) restore()
    }
  }

  function restore(): void {
    if (!input.current) return
    delete input.current.dataset['edited']
    input.current.value = current()
  }

  return (
    <span className={`number ${className}`}>
      {shown !== undefined && (
        <label htmlFor={id} className="number-label">
          {shown}
        </label>
      )}
      <input
        ref={input}
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={error !== null}
        aria-describedby={error ? `${id}-error` : undefined}
        defaultValue={current()}
        onInput={(event) => {
          event.currentTarget.dataset['edited'] = 'true'
          setError(null)
        }}
        onFocus={() => setError(null)}
        onBlur={() => take(true)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(false)
          if (event.key === 'Escape') {
            setError(null)
            restore()
          }
        }}
      />
      {error && (
        <span id={`${id}-error`} role="alert" className="number-error">
          {error}
        </span>
      )}
    </span>
  )
}
