import type { StoppingRule } from '../../core/records/experiment'
import { defaultThresholds } from '../defaults'
import { readNumber, writeNumber } from '../number-text'
import { quotedList } from '../quoted'
import type { Complain, Reading } from './field'
import { splitAtFirst } from './percent'

export type Thresholds = Omit<StoppingRule, 'maxSteps'>

const names = ['gradient', 'step', 'loss'] as const satisfies readonly (keyof Thresholds)[]

/** `gradient:1e-6,step:0,loss:0`; what is left out or wrong has its default. */
export function readThresholds(text: string, complain: Complain): Reading<Thresholds> {
  const items = text.split(',').map((item) => splitAtFirst(item, ':'))
  const thresholds: Record<(typeof names)[number], number> = { ...defaultThresholds }
  for (const name of names) {
    const given = items.filter(([key]) => key.trim() === name)
    const [first] = given
    if (!first) continue
    if (given.length > 1) complain(`${name} is given ${given.length} times. Only the first counts.`)
    const number = readNumber(first[1] ?? '', { min: 0 })
    if (number.ok) thresholds[name] = number.value
    else complain(`${name}: ${number.message} ${name}:${writeNumber(thresholds[name])} is used.`)
  }
  const unknown = items.map(([key]) => key).filter((key) => !isName(key.trim()))
  if (unknown.length > 0)
    complain(
      `There is no threshold ${quotedList(unknown)}, only ${names.join(', ')}. It is ignored.`,
    )
  return { ok: true, value: thresholds }
}

export function writeThresholds(thresholds: Thresholds): string {
  return names.map((name) => `${name}:${writeNumber(thresholds[name])}`).join(',')
}

function isName(key: string): boolean {
  return names.some((name) => name === key)
}
