import { quoted } from '../quoted'
import type { Field, Reading } from './field'

/** A key of the link: how its value is read and written, and which part of what is shared has it. */
export interface LinkKey<Value, Parts> extends Field<Value> {
  /** Undefined where another key says it. */
  of(parts: Parts): Value | undefined
  /** The parts that a value stands for; none where it is left to another key. */
  into(value: Value): Partial<Parts>
}

/** A key of which the value is a part by itself. */
export function part<Name extends string, Value>(
  name: Name,
  field: Field<Value>,
): LinkKey<Value, { readonly [N in Name]: Value }> & { readonly part: Name } {
  type Part = { readonly [N in Name]: Value }
  return {
    ...field,
    part: name,
    of: (parts) => parts[name],
    into: (value) => ({ [name]: value }) as Part,
  }
}

/**
 * The way a change of a look enters the page's history: it adds an entry, or as there is nothing to go back over, it
 * replaces the one on top.
 */
export type History = 'adds' | 'replaces'

export function look<Name extends string, Value>(
  name: Name,
  history: History,
  field: Field<Value>,
) {
  return { ...part(name, field), history }
}

/** The value that stands for a text; otherwise says which texts there are. */
export function oneOf<Value>(
  values: Readonly<Record<string, Value>>,
  text: string,
): Reading<Value> {
  const value = Object.hasOwn(values, text) ? values[text] : undefined
  if (value !== undefined) return { ok: true, value }
  const choices = Object.keys(values).join(' or ')
  return { ok: false, message: `${quoted(text)} is not ${choices}.` }
}
