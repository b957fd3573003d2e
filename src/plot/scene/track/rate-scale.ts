import { powerOfTen, readable } from '../../../core/records/number-format'

/** A mark on a rate slider's track. */
export interface RateTick {
  readonly rate: number
  /** 0.001, or 10⁻⁵ where that is shorter. */
  readonly label: string
  /** In [0, 1] along the track. */
  readonly fraction: number
}

/** A logarithmic scale of learning rates from one end of a track to the other. */
export interface RateScale {
  /** The place of a rate on the track, in [0, 1]; the nearest end for one beyond it. */
  toFraction(rate: number): number
  /** The rate at a place of the track, rounded to three significant digits and never beyond its ends. */
  fromFraction(fraction: number): number
  /** The powers of ten. */
  readonly ticks: readonly RateTick[]
  /** Fractions of 2, 3, … 9 times the powers of ten. */
  readonly minorTicks: readonly number[]
}

/** The place of a rate on a logarithmic scale from `low` to `high`: in [0, 1] unless it is beyond its ends. */
export function fractionOf(rate: number, [low, high]: readonly [number, number]): number {
  const start = Math.log(low)
  return (Math.log(rate) - start) / (Math.log(high) - start)
}

/** Places of a slider from end to end; a key moves it by one. */
export const ratePositions = 600

const mostDecades = 7

/** @throws RangeError unless 0 < low < high < ∞ */
export function rateScale(low: number, high: number): RateScale {
  if (!(low > 0 && low < high && high < Number.POSITIVE_INFINITY)) {
    throw new RangeError(
      `a rate scale needs 0 < low < high < ∞, not low = ${low} and high = ${high}`,
    )
  }
  const start = Math.log10(low)
  const span = Math.log10(high) - start
  const unclamped = (rate: number) => (Math.log10(rate) - start) / span
  // The ends of a scale are rarely powers of ten to the last bit of a logarithm.
  const isOn = (fraction: number) => fraction >= -1e-9 && fraction <= 1 + 1e-9
  const toFraction = (rate: number) => clamp(unclamped(rate), 0, 1)

  const ticks: RateTick[] = []
  const minorTicks: number[] = []
  // Where the decades are many, every so many of them are marked, and nothing between.
  const stride = Math.ceil(span / mostDecades)
  for (let k = Math.floor(start); k <= Math.ceil(start + span); k++) {
    const rate = Number(`1e${k}`)
    if (k % stride !== 0) continue
    if (rate > 0 && isOn(unclamped(rate)))
      ticks.push({ rate, label: labelOf(rate, k), fraction: toFraction(rate) })
    for (let m = 2; stride === 1 && m <= 9; m++) {
      const fraction = unclamped(Number(`${m}e${k}`))
      if (isOn(fraction)) minorTicks.push(clamp(fraction, 0, 1))
    }
  }
  return {
    toFraction,
    fromFraction(fraction) {
      const rate = 10 ** (start + clamp(fraction, 0, 1) * span)
      return clamp(Number(rate.toPrecision(3)), low, high)
    },
    ticks,
    minorTicks,
  }
}

function labelOf(rate: number, power: number): string {
  return power >= -4 && power <= 4 ? readable(rate) : powerOfTen(power)
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
