import type { Constants } from '../../core/records/experiment'
import { readNumber, writeNumber } from '../number-text'
import { quoted } from '../quoted'
import type { Complain, Reading } from './field'
import { splitAtFirst } from './percent'

/** The name of a constant: a letter, in a link also followed by more of them. */
const name = /^\p{L}\w{0,15}$/u

/** Constants of one formula that a link tells; more than a person sets by hand. */
const most = 24

/** a:2,b:0.5 */
export function readConstants(text: string, complain: Complain): Reading<Constants> {
  const values: Record<string, number> = {}
  const items = text === '' ? [] : text.split(',')
  if (items.length > most)
    return { ok: false, message: `There are ${items.length}, and at most ${most} are possible.` }
  for (const item of items) {
    const [key, value] = splitAtFirst(item, ':')
    const number = readNumber(value ?? '')
    if (!name.test(key)) complain(`${quoted(key)} cannot be the name of a constant.`)
    else if (!number.ok) complain(`${key}: ${number.message} It is 1.`)
    else if (!Object.hasOwn(values, key)) values[key] = number.value
  }
  return { ok: true, value: values }
}

export function writeConstants(values: Constants): string | null {
  const items = Object.entries(values).map(([key, value]) => `${key}:${writeNumber(value)}`)
  return items.length === 0 ? null : items.join(',')
}
