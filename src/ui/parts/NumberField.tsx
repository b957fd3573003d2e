import { type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { NumberRange } from '../../core/records/number-range'
import { readNumber, writeNumber } from '../../experiment/number-text'
import { keepInWindow } from '../../plot/floating/keep-in-window'
import type { Known } from '../../state/known'
import { type ControlName, focusOnField, useControl } from '../controls'
import { useFollow, useKnown } from '../etascope'

/** How long a refusal stays after the field was left, in milliseconds. */
const readingTime = 8000

interface Props {
  readonly label: string
  readonly shown?: string
  readonly read: (state: Known) => number
  /** Where it depends on what changes all the time, as of when a number is taken over. */
  readonly range: NumberRange | ((state: Known) => NumberRange)
  /** Says what else is wrong with a number in range; null where nothing is. */
  readonly check?: (value: number) => string | null
  readonly onCommit: (value: number) => void
  readonly className?: string
  /** By what name keys put the focus on it, and of which run it is. */
  readonly control?: ControlName
  readonly run?: number
}

/** A number that is taken over on Enter or on leaving; one that cannot be is refused, and the old one stays. */
export function NumberField({
  label,
  shown,
  read,
  range,
  check,
  onCommit,
  className = '',
  control,
  run,
}: Props) {
  const id = useId()
  const state = useKnown()
  const input = useRef<HTMLInputElement>(null)
  const [error, setError] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const current = () => writeNumber(read(state()))
  useControl(control, { focus: () => focusOnField(input.current) }, run)
  const edited = () => input.current?.dataset['edited'] === 'true'

  useFollow(read, (value) => {
    if (input.current && !edited()) input.current.value = writeNumber(value)
  })

  /** On leaving, a text that was refused gives way to the old number, and the reason stays. */
  function take(leaving: boolean): void {
    if (!input.current || !edited()) return
    const allowed = typeof range === 'function' ? range(state()) : range
    const number = readNumber(input.current.value, allowed)
    const fault = number.ok ? (check?.(number.value) ?? null) : number.message
    if (number.ok && fault === null) {
      setError(null)
      restore()
      if (writeNumber(number.value) !== current()) onCommit(number.value)
    } else {
      setError(`${fault} Kept ${current()}.`)
      if (leaving) {
        restore()
        timer.current = setTimeout(() => setError(null), readingTime)
      }
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
        dir="ltr"
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
        onFocus={() => {
          clearTimeout(timer.current)
          setError(null)
        }}
        onBlur={() => take(true)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(false)
          if (event.key === 'Escape' && edited()) {
            // The first one undoes the typing, and only the next may close what the field is in.
            event.stopPropagation()
            setError(null)
            restore()
          }
        }}
      />
      {error && (
        <NumberError id={`${id}-error`} of={input}>
          {error}
        </NumberError>
      )}
    </span>
  )
}

interface ErrorProps {
  readonly id: string
  /** The field it is about. */
  readonly of: RefObject<HTMLElement | null>
  readonly children: string
}

/** Why a number was refused, below its field. */
function NumberError({ id, of, children }: ErrorProps) {
  const node = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const { current: field } = of
    if (!node.current || !field) return
    return keepInWindow(node.current, () => field.getBoundingClientRect(), { side: 'below' })
  }, [of])
  return (
    <span ref={node} id={id} role="alert" className="number-error">
      {children}
    </span>
  )
}
