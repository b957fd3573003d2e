import { gradientDescent } from '../../core/methods/gradient-descent'
import type { Method } from '../../core/methods/method'
import { findMethod } from '../../core/methods/registry'
import type { Point, Run } from '../../core/records/experiment'
import { readNumber, writeNumber } from '../number-text'
import { quoted, quotedList } from '../quoted'
import { checkedRunLabel } from '../run-label'
import { type Complain, decoded, type Reading } from './field'
import { readPoint } from './numbers'
import { percentEncodeAll, splitAtFirst } from './percent'
import { type Item, isScheduleItem, readSchedule, writeSchedule } from './schedule'
import { isSlopeItem, readSlope, writeSlope } from './slope'

/** A percent-encoded `method,η` and then `key=value` items; null, with a complaint, where there is no usable η. */
export function readRun(text: string, complain: Complain): Run | null {
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
  const found = findMethod(id.trim())
  if (!found)
    complain(
      `${quoted(id.trim())} is not a method this page knows. This run uses plain gradient descent.`,
    )
  const items = uniqueItems(rest, complain)
  const name = readLabel(items, complain)
  const schedule = readSchedule(items, complain)
  const slope = readSlope(items, complain)
  const start = readStart(items, complain)
  return {
    method: (found ?? gradientDescent).id,
    learningRate: learningRate.value,
    hyperparameters: found ? readHyperparameters(found, items, complain) : {},
    ...(schedule === null ? {} : { schedule }),
    ...slope,
    ...(start === null ? {} : { start }),
    ...(name === null ? {} : { name }),
  }
}

export function writeRun(run: Run): string {
  const { method, learningRate, hyperparameters, schedule, start, name } = run
  const items = Object.entries(hyperparameters).map(
    ([key, value]) => `${key}=${writeNumber(value)}`,
  )
  if (schedule) items.push(...writeSchedule(schedule))
  items.push(...writeSlope(run))
  if (start) items.push(`start=${start.map(writeNumber).join(':')}`)
  // The label's own separators are escaped once more, so that they outlive the decoding of the whole field.
  if (name) items.push(`name=${name.replace(/[%,=]/g, percentEncodeAll)}`)
  return [method, writeNumber(learningRate), ...items].join(',')
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

/** A point inside a run has a colon, as commas separate the run's items. */
function readStart(items: readonly Item[], complain: Complain): Point | null {
  const item = items.find(([key]) => key === 'start')
  if (!item) return null
  const start = readPoint(item[1] ?? '', ':')
  if (start.ok) return start.value
  complain(`start: ${start.message} This run begins at the shared start.`)
  return null
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
  return label.ok ? checkedRunLabel(label.value) : label
}

function readHyperparameters(
  method: Method,
  items: readonly Item[],
  complain: Complain,
): Run['hyperparameters'] {
  const read: Record<string, number> = {}
  const unknown: string[] = []
  for (const [key, text] of items) {
    if (key === 'name' || key === 'start' || isScheduleItem(key) || isSlopeItem(key)) continue
    if (!Object.hasOwn(method.hyperparameters, key)) {
      unknown.push(key)
      continue
    }
    const { default: usual, range } = method.hyperparameters[key]!
    const number = readNumber(text ?? '', range)
    if (number.ok) read[key] = number.value
    else complain(`${key}: ${number.message} The default, ${writeNumber(usual)}, is used.`)
  }
  if (unknown.length > 0)
    complain(`${method.name} has no hyperparameter ${quotedList(unknown)}. It is ignored.`)
  return read
}
