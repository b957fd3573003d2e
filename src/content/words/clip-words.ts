import type { Run } from '../../core/records/experiment'
import { exact } from '../../core/records/number-format'

/** The sentences on what clipping changes and costs; '' where a run has none. */
export function clipWords({ clip, learningRate, method, schedule }: Run): string {
  if (clip === undefined) return ''
  const cut = `The method sees a gradient longer than ${exact(clip)} cut to that length, its direction kept`
  const most =
    method === 'gd' && !schedule ? `: no step is longer than ${product(clip, learningRate)}` : ''
  return `${cut}${most}. It costs the length of the gradient at every step.`
}

function product(clip: number, rate: number): string {
  return `η · ${exact(clip)} = ${exact(Number((rate * clip).toPrecision(3)))}`
}
