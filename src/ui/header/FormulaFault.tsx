import type { FormulaError } from '../../core/records/formula-error'
import { mathematics } from '../parts/mathematics'

interface Props {
  /** The text as it was typed. */
  readonly text: string
  readonly error: FormulaError
  readonly onTake: (text: string) => void
}

/** The fault of a formula: where it is and why, and what may have been meant, to be clicked. */
export function FormulaFault({ text, error, onTake }: Props) {
  const { message, position, readings = [] } = error
  return (
    <>
      <Place text={text} position={position} />
      <span>{message}</span>
      {readings.length > 0 && (
        <span className="formula-readings">
          {readings.map((reading) => (
            <button
              key={reading.text}
              type="button"
              className="action"
              title={reading.text}
              onClick={() => onTake(reading.text)}
            >
              {reading.label}
            </button>
          ))}
        </span>
      )}
    </>
  )
}

/** A few characters around the fault, with the fault marked. */
function Place({ text, position }: { readonly text: string; readonly position: number }) {
  const before = text.slice(Math.max(0, position - 12), position)
  const at = String.fromCodePoint(text.codePointAt(position) ?? 0x2423)
  const after = position + at.length
  return (
    <code className="fault" {...mathematics}>
      <span>{position > 12 ? `…${before}` : before}</span>
      <mark>{at}</mark>
      <span>{`${text.slice(after, after + 12)}${text.length > after + 12 ? '…' : ''}`}</span>
      <span className="visually-hidden">{` (character ${position + 1})`}</span>
    </code>
  )
}
