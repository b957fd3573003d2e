import {
  type ClipboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { NumberRange } from '../../core/records/number-range'
import { readNumber, writeNumber } from '../../experiment/number-text'
import type { TypedReading } from '../../experiment/typed-numbers'
import type { Known } from '../../state/known'
import { type ControlName, focusOnField, useControl } from '../controls'
import { useFollow, useKnown } from '../etascope'
import { keepFloating } from '../startup/floating-part'
import { numbers } from '../startup/numbers-part'

/** Time that a remark on a text stays after the field was left, in milliseconds. */
const readingTime = 8000

interface Props {
  readonly label: string
  readonly shown?: string
  readonly read: (state: Known) => number
  /**
   * The range of the number; a function where it depends on what changes all the time, read when a
   * number is taken over.
   */
  readonly range: NumberRange | ((state: Known) => NumberRange)
  /** Says what else is wrong with a number in range; null where nothing is. */
  readonly check?: (value: number) => string | null
  readonly onCommit: (value: number) => void
  /** Takes a list such as (−2.805, 3.131), of which this field holds one number; says what is wrong with it, null where nothing is. */
  readonly onList?: (values: readonly number[]) => string | null
  /** The exponent of the power of ten by which arrow keys move a number that may be negative. */
  readonly stepExponent?: (state: Known) => number
  readonly className?: string
  /** The name by which keys put the focus on it, and which run's it is. */
  readonly control?: ControlName
  readonly run?: number
}

/** A remark below a field: why a text was refused, or how one was read that may be meant otherwise. */
interface Remark {
  readonly text: string
  readonly isFault: boolean
}

/** A number that is taken over on Enter or on leaving, or moved by arrow keys; one that cannot be is refused, and the old one stays. */
export function NumberField({
  label,
  shown,
  read,
  range,
  check,
  onCommit,
  onList,
  stepExponent,
  className = '',
  control,
  run,
}: Props) {
  const id = useId()
  const state = useKnown()
  const input = useRef<HTMLInputElement>(null)
  const [remark, setRemark] = useState<Remark | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const current = () => writeNumber(read(state()))
  useControl(control, { focus: () => focusOnField(input.current) }, run)
  const edited = () => input.current?.dataset['edited'] === 'true'
  const allowed = () => (typeof range === 'function' ? range(state()) : range)

  useFollow(read, (value) => {
    if (input.current && !edited()) input.current.value = writeNumber(value)
  })

  /**
   * Takes the number over. On leaving, a text that was refused gives way to the old number, and the
   * reason stays.
   */
  function take(leaving: boolean): void {
    if (!input.current || !edited()) return
    const number = readText(input.current.value, allowed())
    const fault = number.ok ? faultOf(number.values) : number.message
    if (fault === null || leaving) restore()
    say(fault, number.ok ? number.note : null)
    if (leaving) timer.current = setTimeout(() => setRemark(null), readingTime)
  }

  /** Takes over what can be; null where all could. */
  function faultOf(values: readonly number[]): string | null {
    const [value = Number.NaN, ...others] = values
    if (others.length > 0) return onList ? onList(values) : 'This field takes one number.'
    const fault = check?.(value) ?? null
    if (fault === null && writeNumber(value) !== current()) onCommit(value)
    return fault
  }

  function say(fault: string | null, note: string | null): void {
    if (fault !== null) setRemark({ text: `${fault} Kept ${current()}.`, isFault: true })
    else setRemark(note === null ? null : { text: note, isFault: false })
  }

  /** The numbers of a list go each to its field at once: a line break between them would not outlive the field. */
  function paste(event: ClipboardEvent<HTMLInputElement>): void {
    const number = readText(event.clipboardData.getData('text/plain'), {})
    if (!onList || !number.ok || number.values.length < 2) return
    event.preventDefault()
    const fault = onList(number.values)
    if (fault === null) restore()
    say(fault, null)
  }

  function move(by: number): void {
    const next = numbers.loaded?.stepped(read(state()), by, allowed(), stepExponent?.(state()))
    setRemark(null)
    restore()
    if (next !== undefined && next !== null && (check?.(next) ?? null) === null) onCommit(next)
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
        aria-invalid={remark?.isFault === true}
        aria-describedby={remark ? `${id}-remark` : undefined}
        defaultValue={current()}
        onInput={(event) => {
          event.currentTarget.dataset['edited'] = 'true'
          setRemark(null)
        }}
        onPaste={paste}
        onFocus={() => {
          clearTimeout(timer.current)
          setRemark(null)
          numbers.load().catch(() => {})
        }}
        onBlur={() => take(true)}
        onKeyDown={(event) => {
          const way = { ArrowUp: 1, ArrowDown: -1 }[event.key]
          if (event.key === 'Enter') take(false)
          if (event.key === 'Escape' && edited()) {
            // The first one undoes the typing, and only the next may close what the field is in.
            event.stopPropagation()
            setRemark(null)
            restore()
          }
          if (way && !event.altKey && !event.ctrlKey && !event.metaKey) {
            event.preventDefault()
            take(false)
            if (!edited()) move(event.shiftKey ? 10 * way : way)
          }
        }}
      />
      {remark && (
        <NumberRemark id={`${id}-remark`} of={input} isFault={remark.isFault}>
          {remark.text}
        </NumberRemark>
      )}
    </span>
  )
}

/**
 * Reads the text: until what reads numbers of every kind has been loaded, and where it cannot be had, as a plain decimal.
 */
function readText(text: string, range: NumberRange): TypedReading {
  if (numbers.loaded) return numbers.loaded.readTyped(text, range)
  const number = readNumber(text, range)
  return number.ok ? { ok: true, values: [number.value], note: null } : number
}

interface RemarkProps {
  readonly id: string
  /** The field it is about. */
  readonly of: RefObject<HTMLElement | null>
  readonly isFault: boolean
  readonly children: string
}

/** The remark below its field. */
function NumberRemark({ id, of, isFault, children }: RemarkProps) {
  const node = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const { current: field } = of
    if (!node.current || !field) return
    return keepFloating(node.current, () => field.getBoundingClientRect(), { side: 'below' })
  }, [of])
  return (
    <span
      ref={node}
      id={id}
      role={isFault ? 'alert' : 'status'}
      className={isFault ? 'number-remark number-fault' : 'number-remark'}
    >
      {children}
    </span>
  )
}
