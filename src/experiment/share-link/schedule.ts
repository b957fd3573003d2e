import {
  type Schedule,
  type ScheduleKind,
  type ScheduleParameter,
  scheduleKinds,
  scheduleOf,
  scheduleParameters,
} from '../../core/records/schedule'
import { readNumber, writeNumber } from '../number-text'
import { quoted, quotedList } from '../quoted'
import type { Complain } from './field'

export type Item = readonly [key: string, value: string | null]

export function isScheduleItem(key: string): boolean {
  return key === 'schedule' || Object.hasOwn(scheduleParameters, key)
}

/**
 * Reads the schedule among the items of a run: `schedule=` a kind, and the parameters of that kind; null where there is
 * none of them.
 */
export function readSchedule(items: readonly Item[], complain: Complain): Schedule | null {
  const own = new Map(items.filter(([key]) => isScheduleItem(key)))
  if (own.size === 0) return null
  const kind = readKind(own.has('schedule') ? (own.get('schedule') ?? '') : 'constant', complain)
  if (!kind) return null
  own.delete('schedule')

  const numberOf = (parameter: ScheduleParameter): number => {
    const { default: usual, range } = scheduleParameters[parameter]
    const text = own.get(parameter)
    if (text === undefined) return usual
    const number = readNumber(text ?? '', range)
    if (number.ok) return number.value
    complain(`${parameter}: ${number.message} The default, ${writeNumber(usual)}, is used.`)
    return usual
  }
  const parameters: readonly string[] = scheduleKinds[kind].parameters
  const foreign = [...own.keys()].filter((key) => !parameters.includes(key))
  if (foreign.length > 0)
    complain(`The ${kind} schedule has no ${quotedList(foreign)}. It is ignored.`)
  return scheduleOf(
    kind,
    Object.fromEntries(scheduleKinds[kind].parameters.map((name) => [name, numberOf(name)])),
  )
}

export function writeSchedule({ kind, ...parameters }: Schedule): readonly string[] {
  const items = Object.entries(parameters).map(([key, value]) => `${key}=${writeNumber(value)}`)
  return [`schedule=${kind}`, ...items]
}

function readKind(text: string, complain: Complain): ScheduleKind | null {
  const kinds = Object.keys(scheduleKinds) as ScheduleKind[]
  const kind = kinds.find((known) => known === text.trim())
  if (kind) return kind
  complain(`schedule: ${quoted(text)} is not ${kinds.join(' or ')}. η stays the same.`)
  return null
}
