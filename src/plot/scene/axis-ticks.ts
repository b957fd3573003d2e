import { tickStep, ticks } from 'd3'
import { exact, fixed, raisedApart, readable } from '../../core/records/number-format'
import { decimals, rounded } from './projection'

export interface AxisTick {
  readonly value: number
  readonly label: string
}

/** Round values in [low, high], about `count` of them, with labels that tell them apart; both ends are finite. */
export function axisTicks(low: number, high: number, count: number): readonly AxisTick[] {
  const label = labelFormat(low, high, count)
  const unit = unitOf(low, high)
  return ticks(low / unit, high / unit, count)
    .map((value) => value * unit)
    .map((value) => ({ value, label: label(value) }))
}

/** Ticks whose labels are short; where the values are not, they are told as their distance from a round one. */
export interface ShortTicks {
  readonly ticks: readonly AxisTick[]
  /**
   * A text to add to the axis' name, such as “ − 1.5”; empty where nothing was taken off the
   * labels.
   */
  readonly offset: string
}

/** Letters that an axis has room for; raised ones are narrow. */
const longest = 7

export function shortTicks(low: number, high: number, count: number): ShortTicks {
  const plain = axisTicks(low, high, count)
  if (plain.every(({ label }) => lengthOf(label) <= longest)) return { ticks: plain, offset: '' }
  const origin = rounded(low / 2 + high / 2, decimals(high - low))
  if (origin === 0) return { ticks: plain, offset: '' }
  return {
    ticks: axisTicks(low - origin, high - origin, count).map(({ value, label }) => ({
      value: value + origin,
      label,
    })),
    offset: ` ${origin < 0 ? '+' : '−'} ${exact(Math.abs(origin))}`,
  }
}

function lengthOf(label: string): number {
  const [plain = '', raised = ''] = raisedApart(label)
  return plain.length + raised.length / 2
}

function labelFormat(low: number, high: number, count: number): (value: number) => string {
  const largest = Math.max(Math.abs(low), Math.abs(high))
  const unit = unitOf(low, high)
  const step = Math.abs(tickStep(low / unit, high / unit, count))
  // Ends that are equal, or next to each other, have no step between them.
  if (largest >= 1e-4 && largest < 1e6)
    return (value) => fixed(value, step > 0 ? decimals(step) : 0)
  const digits = step > 0 ? Math.max(0, decimals(step) - decimals(largest / unit)) : 0
  return (value) => readable(value, digits + 1)
}

/** A power of ten to count in, so that neither the ends' difference nor a power of ten within it leaves the doubles. */
function unitOf(low: number, high: number): number {
  const largest = Math.max(Math.abs(low), Math.abs(high))
  if (largest > 1e300) return 1e20
  return high - low < 1e-280 && largest < 1e-260 ? 1e-60 : 1
}
