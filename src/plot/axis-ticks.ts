import { format, tickFormat, tickStep, ticks } from 'd3'

export interface AxisTick {
  readonly value: number
  readonly label: string
}

/** Round values in [low, high], about `count` of them, with labels that tell them apart. */
export function axisTicks(low: number, high: number, count: number): readonly AxisTick[] {
  const label = labelFormat(low, high, count)
  return ticks(low, high, count).map((value) => ({ value, label: label(value) }))
}

function labelFormat(low: number, high: number, count: number): (value: number) => string {
  const largest = Math.max(Math.abs(low), Math.abs(high))
  if (largest >= 1e-3 && largest < 1e6) return tickFormat(low, high, count)
  const step = Math.abs(tickStep(low, high, count))
  const digits = Math.max(0, Math.floor(Math.log10(largest)) - Math.floor(Math.log10(step) + 1e-9))
  const exponent = format(`.${digits}~e`)
  return (value) => (value === 0 ? '0' : exponent(value).replace('e+', 'e').replace('e-', 'e−'))
}
