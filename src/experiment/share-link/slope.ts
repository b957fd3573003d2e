import {
  batchRange,
  clipRange,
  noiseRange,
  type Run,
  type Sampling,
  samplings,
  seedRange,
} from '../../core/records/experiment'
import { readNumber, writeNumber } from '../number-text'
import { quoted } from '../quoted'
import type { Complain } from './field'
import type { Item } from './schedule'

type Slope = Pick<Run, 'batch' | 'sampling' | 'noise' | 'seed' | 'clip'>

const numbers = {
  batch: { range: batchRange, instead: 'All rows are used at every step.' },
  noise: { range: noiseRange, instead: 'There is no noise.' },
  seed: { range: seedRange, instead: 'The seed is 0.' },
  clip: { range: clipRange, instead: 'No gradient is cut.' },
} as const

/** Whether it says what of a run is up to chance. */
export function isSlopeItem(key: string): boolean {
  return key === 'sampling' || Object.hasOwn(numbers, key)
}

export function readSlope(items: readonly Item[], complain: Complain): Slope {
  const said = new Map(items)
  const read: { -readonly [Part in keyof Slope]: Slope[Part] } = {}
  for (const name of ['batch', 'noise', 'seed', 'clip'] as const) {
    if (!said.has(name)) continue
    const { range, instead } = numbers[name]
    const number = readNumber(said.get(name) ?? '', range)
    if (number.ok) read[name] = number.value
    else complain(`${name}: ${number.message} ${instead}`)
  }
  if (said.has('sampling')) {
    const sampling = samplingOf(said.get('sampling') ?? '', complain)
    if (sampling) read.sampling = sampling
  }
  return read as Slope
}

export function writeSlope({ batch, sampling, noise, seed, clip }: Run): readonly string[] {
  const items: string[] = []
  if (batch !== undefined) items.push(`batch=${writeNumber(batch)}`)
  if (sampling !== undefined) items.push(`sampling=${sampling}`)
  if (noise !== undefined) items.push(`noise=${writeNumber(noise)}`)
  if (seed !== undefined) items.push(`seed=${writeNumber(seed)}`)
  if (clip !== undefined) items.push(`clip=${writeNumber(clip)}`)
  return items
}

function samplingOf(text: string, complain: Complain): Sampling | null {
  const sampling = samplings.find((known) => known === text.trim())
  if (sampling) return sampling
  complain(
    `sampling: ${quoted(text)} is not ${samplings.join(' or ')}. Rows are reshuffled every epoch.`,
  )
  return null
}
