import { raisedApart } from '../../core/records/number-format'
import { type Measure, textFont } from './font'
import { raised } from './scripts'

/** The letters of the values of an axis. */
export const tickFont = textFont(12)

/** Distances of the values from the axis and from the edge of the picture, together. */
export const aroundTicks = 14

/** The room, in pixels, that the values of an axis need at its left. */
export function tickRoom(ticks: readonly { readonly label: string }[], measure: Measure): number {
  const widths = ticks.map(({ label }) => {
    const [plain = '', exponent = ''] = raisedApart(label)
    return measure(plain, tickFont) + raised.size * measure(exponent, tickFont)
  })
  return Math.max(0, ...widths) + aroundTicks
}
