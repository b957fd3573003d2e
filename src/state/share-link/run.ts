import type { Run } from '../../core/experiment'
import { gradientDescent } from '../../core/methods/gradient-descent'
import type { Method } from '../../core/methods/method'
import { findMethod } from '../../core/methods/registry'
import { readNumber, writeNumber } from '../number-text'
import { quoted, quotedList } from '../quoted'
import { type Complain, decoded, type Reading } from './field'
import { percentEncodeAll, splitAtFirst } from './percent'

const labelLength = 40

/** Ids the format knows, whether or not the registry has them yet. */
const announced = ['gd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam']

type Item = readonly [key: string, value: string | null]

/** A percent-encoded `method,η` and then `key=value` items; null, with a complaint, where there is no usable η. */
export function readRun(
  text: string,
  complain: Complain,
  find: (id: string) => Method | undefined = findMethod,
): Run | null {
  const value = decoded(text)
  if (!value.ok) {
    complain(`${value.message} This run is left out.`)
    return null
  }
  const [id = '', rate = '', ...rest] = value.value.split(',')
  const learningRate = readNumber(rate, { above: 0 })
  if (!learningRate.ok) {
    complain(`η: ${learningRate.message} This run is left out.`)
    return null
  }
  const found = find(id.trim())
  if (!found) complain(`${absence(id.trim())} This run uses plain gradient descent.`)
  const items = uniqueItems(rest, complain)
  const name = readLabel(items, complain)
  return {
    method: (found ?? gradientDescent).id,
    learningRate: learningRate.value,
    hyperparameters: found ? readHyperparameters(found, items, complain) : {},
    ...(name === null ? {} : { name }),
  }
}

export function writeRun({ method, learningRate, hyperparameters, name }: Run): string {
  const items = Object.entries(hyperparameters).map(
    ([key, value]) => `${key}=${writeNumber(value)}`,
  )
  // The label's own separators are escaped once more, so that they outlive the decoding of the whole field.
  if (name) items.push(`name=${name.replace(/[%,=]/g, percentEncodeAll)}`)
  return [method, writeNumber(learningRate), ...items].join(',')
}

function absence(id: string): string {
  return announced.includes(id)
    ? `${id} is not available yet.`
    : `${quoted(id)} is not a method this page knows.`
}

function uniqueItems(texts: readonly string[], complain: Complain): readonly Item[] {
  const items = new Map<string, string | null>()
  const repeated = new Set<string>()
  for (const text of texts) {
    const [key, value] = splitAtFirst(text, '=')
    if (items.has(key.trim())) repeated.add(key.trim())
    else items.set(key.trim(), value)
  }
  if (repeated.size > 0)
    complain(`${quotedList([...repeated])} is given more than once. Only the first counts.`)
  return [...items]
}

function readLabel(items: readonly Item[], complain: Complain): string | null {
  const item = items.find(([key]) => key === 'name')
  if (!item) return null
  const label = checkedLabel(item[1] ?? '')
  if (label.ok) return label.value
  complain(`name: ${label.message} This run has no name.`)
  return null
}

function checkedLabel(text: string): Reading<string> {
  const label = decoded(text)
  if (!label.ok) return label
  if (label.value === '') return { ok: false, message: 'It is empty.' }
  if ([...label.value].length <= labelLength) return label
  return {
    ok: false,
    message: `${quoted(label.value)} is longer than ${labelLength} characters.`,
  }
}

function readHyperparameters(
  method: Method,
  items: readonly Item[],
  complain: Complain,
): Run['hyperparameters'] {
  const read: Record<string, number> = {}
  const unknown: string[] = []
  for (const [key, text] of items) {
    if (key === 'name') continue
    if (!Object.hasOwn(method.defaults, key)) {
      unknown.push(key)
      continue
    }
    const number = readNumber(text ?? '')
    if (number.ok) read[key] = number.value
    else complain(`${key}: ${number.message} The default, ${method.defaults[key]}, is used.`)
  }
  if (unknown.length > 0)
    complain(`${method.name} has no hyperparameter ${quotedList(unknown)}. It is ignored.`)
  return read
}
