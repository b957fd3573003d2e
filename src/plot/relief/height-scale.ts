import type { VerticalScale } from '../../core/ground/vertical-scale'
import { readable } from '../../core/records/number-format'
import { axisTicks } from '../scene/axis-ticks'

/** The height of a value in [0, 1]; NaN for one that is not finite. */
export function heightScale({ low, top, compression }: VerticalScale): (value: number) => number {
  const half = top / 2 - low / 2
  // A share is taken of halves: the difference of two doubles may overflow.
  const share = (value: number) => Math.min(1, Math.max(0, (value / 2 - low / 2) / half))
  if (!(half > 0)) return (value) => (Number.isFinite(value) ? 0.5 : Number.NaN)
  if (compression === 0) return (value) => (Number.isFinite(value) ? share(value) : Number.NaN)
  const log = (share: number) => Math.log1p(compression * share) / Math.log1p(compression)
  return (value) => (Number.isFinite(value) ? log(share(value)) : Number.NaN)
}

/** The meaning of a surface's heights, in a sentence or two; empty where there are none. */
export function scaleWords({ low, top, isCut, compression }: VerticalScale): string {
  if (!Number.isFinite(low)) return ''
  if (low === top) return `f is ${readable(low)} throughout.`
  const cut = isCut ? ` Cut off above f = ${readable(top)}.` : ''
  if (compression === 0) return `Heights are true to f.${cut}`
  const unit = top / compression - low / compression
  const above = Math.abs(low) < unit / 1000 ? 'f' : 'f − lowest'
  return `Heights are logarithmic, as log(1 + (${above}) / ${readable(unit)}), so that low ground is seen.${cut}`.replace(
    '(f)',
    'f',
  )
}

export interface HeightTick {
  readonly value: number
  readonly label: string
  /** In [0, 1]. */
  readonly height: number
}

/** No two ticks are closer together than this share of the height. */
const spacing = 0.17

/** Round values of f from the lowest to the top, as many as there is room for. */
export function heightTicks(scale: VerticalScale): readonly HeightTick[] {
  const { low, top, compression } = scale
  const height = heightScale(scale)
  const spread =
    compression === 0
      ? axisTicks(low, top, 4)
      : powersBetween(low, top).map((value) => ({ value, label: readable(value) }))
  const shown: HeightTick[] = []
  // The ticks are placed from the top, where it is roomiest on a logarithmic scale.
  for (const { value, label } of spread
    .filter(({ value }) => value >= low && value <= top)
    .reverse()) {
    const at = height(value)
    if (shown.length > 0 && shown.at(-1)!.height - at < spacing) continue
    shown.push({ value, label, height: at })
  }
  return shown
}

/** 0, and 1 and 3 times powers of ten on both sides of it, in order; far more than are shown. */
function powersBetween(low: number, top: number): readonly number[] {
  const largest = Math.max(Math.abs(low), Math.abs(top))
  const smallest = (top - low) / 1e6
  // Below this the powers themselves leave the normal doubles.
  if (!(smallest > 1e-300)) return [0]
  const powers: number[] = []
  for (let exponent = Math.ceil(Math.log10(smallest)); 10 ** exponent <= largest; exponent++)
    powers.push(10 ** exponent, ...(3 * 10 ** exponent <= largest ? [3 * 10 ** exponent] : []))
  return [...powers.map((power) => -power).reverse(), 0, ...powers]
}
