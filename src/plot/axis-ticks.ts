import { format, tickFormat, tickStep, ticks } from 'd3'
import { decimals, rounded } from './projection'

export interface AxisTick {
  readonly value: number
  readonly label: string
}

/** Round values in [low, high], about `count` of them, with labels that tell them apart. */
export function axisTicks(low: number, high: number, count: number): readonly AxisTick[] {
  const label = labelFormat(low, high, count)
  return ticks(low, high, count).map((value) => ({ value, label: label(value) }))
}

/** Ticks whose labels are short; where the values are not, they are told as their distance from a round one. */
export interface ShortTicks {
  readonly ticks: readonly AxisTick[]
  /** What to add to the axis' name: − 1.5, or nothing. */
  readonly offset: string
}

const longest = 7

export function shortTicks(low: number, high: number, count: number): ShortTicks {
  const plain = axisTicks(low, high, count)
  if (plain.every(({ label }) => label.length <= longest)) return { ticks: plain, offset: '' }
  const origin = rounded(low / 2 + high / 2, decimals(high - low))
  if (origin === 0) return { ticks: plain, offset: '' }
  return {
    ticks: axisTicks(low - origin, high - origin, count).map(({ value, label }) => ({
      value: value + origin,
      label,
    })),
    offset: ` ${origin < 0 ? '+' : '−'} ${Math.abs(origin)}`,
  }
}

function labelFormat(low: number, high: number, count: number): (value: number) => string {
  const largest = Math.max(Math.abs(low), Math.abs(high))
  if (largest >= 1e-3 && largest < 1e6) return tickFormat(low, high, count)
  const step = Math.abs(tickStep(low, high, count))
  const digits = Math.max(0, decimals(step) - decimals(largest))
  const exponent = format(`.${digits}~e`)
  return (value) => (value === 0 ? '0' : exponent(value).replace('e+', 'e').replace('e-', 'e−'))
}
