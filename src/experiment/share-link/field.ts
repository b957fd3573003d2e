import { quoted } from '../quoted'
import { percentDecode } from './percent'

/** Says in a sentence what is wrong, and in another what is used instead. */
export type Complain = (message: string) => void

/** The rule by which one field of the link is read and written. */
export interface Field<Value> {
  /** The value that an absent field stands for. */
  readonly absent: Value
  /** Reads what follows the `=` of every field with this key, still percent-encoded; one at least. Never throws. */
  read(texts: readonly string[], complain: Complain): Value
  /** One text for every field to write. */
  write(value: Value): readonly string[]
}

export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string }

interface SingleField<Value> {
  readonly absent: Value
  /** A sentence on what a bad value gives way to. */
  readonly instead: string
  /** Complains of what is wrong with a part of a value that is otherwise good. */
  readonly read: (text: string, complain: Complain) => Reading<Value>
  /** Null where there is nothing to write. */
  readonly write: (value: Value) => string | null
}

/** A field of which the first counts. */
export function single<Value>({ absent, instead, read, write }: SingleField<Value>): Field<Value> {
  return {
    absent,
    read([first = '', ...others], complain) {
      if (others.length > 0)
        complain(`It is given ${others.length + 1} times. Only the first counts.`)
      const text = decoded(first)
      const reading = text.ok ? read(text.value, complain) : text
      if (reading.ok) return reading.value
      complain(`${reading.message} ${instead}`)
      return absent
    },
    write(value) {
      const text = write(value)
      return text === null ? [] : [text]
    },
  }
}

export function decoded(text: string): Reading<string> {
  const value = percentDecode(text)
  if (value !== null) return { ok: true, value }
  return {
    ok: false,
    message: `${quoted(text)} is not percent-encoded text, as where a link was cut off.`,
  }
}
