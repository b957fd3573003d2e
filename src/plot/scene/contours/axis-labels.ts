import { tickStep } from 'd3'
import { type ShortTicks, shortTicks } from '../axis-ticks'
import type { Projection } from '../projection'

/** Room around the plot area for its axes, in pixels; plot.css has the same. */
export const axisMargin = { left: 34, bottom: 24 } as const

/** Pixels between two labels, about. */
export const labelSpacing = 72
/** Room that a character of a label takes, in pixels. */
const character = 7
const nameRoom = 16

/** A value of an axis, or the name of its parameter; in pixels from the top left corner of area and margin together. */
export interface AxisLabel {
  readonly key: string
  readonly kind: 'tick' | 'name'
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

export function axisLabels(
  projection: Projection,
  names: readonly [string, string],
): readonly AxisLabel[] {
  const { across, up } = ticksOf(projection)
  const rightName = names[0] + across.offset
  const isLong = up.offset !== '' || names[1].length > 3
  return [
    ...acrossLabels(projection, across, rightName.length),
    ...upLabels(projection, up),
    {
      key: 'name x',
      kind: 'name',
      text: rightName,
      x: axisMargin.left + projection.width - 2,
      y: projection.height + 17,
      anchor: 'end',
    },
    {
      key: 'name y',
      kind: 'name',
      text: names[1] + up.offset,
      ...(isLong ? { x: 2, anchor: 'start' } : { x: axisMargin.left - 8, anchor: 'end' }),
      y: 12,
    },
  ]
}

function acrossLabels(
  { x, width, height }: Projection,
  { ticks }: ShortTicks,
  nameLength: number,
): readonly AxisLabel[] {
  const end = width - nameRoom - character * (nameLength - 1)
  return ticks.flatMap(({ value, label }) => {
    const half = (label.length * character) / 2
    const at = x(value)
    if (at + half > end || at < half - axisMargin.left) return []
    const place = { x: axisMargin.left + at, y: height + 17 }
    return [{ key: `x ${value}`, kind: 'tick', text: label, ...place, anchor: 'middle' }]
  })
}

function upLabels({ y, height }: Projection, { ticks }: ShortTicks): readonly AxisLabel[] {
  return ticks.flatMap(({ value, label }) => {
    const at = y(value)
    if (at < nameRoom + 8 || at > height - 4) return []
    const isWide = label.length * character > axisMargin.left - 4
    const x = isWide ? 0 : axisMargin.left - 8
    const anchor = isWide ? 'start' : 'end'
    return [{ key: `y ${value}`, kind: 'tick', text: label, x, y: at + 4, anchor }]
  })
}

/** Ticks that are equally far apart on both axes, where their scales are equal. */
function ticksOf({ view: { x0, x1, y0, y1 }, width, height, unitsX, unitsY }: Projection) {
  const count = width / labelSpacing
  const rows = unitsX === unitsY ? (y1 - y0) / tickStep(x0, x1, count) : 0
  return {
    across: shortTicks(x0, x1, count),
    // A plot much wider than high would be left without, and so would another scale.
    up: shortTicks(y0, y1, rows > 1.5 ? rows : height / labelSpacing),
  }
}
