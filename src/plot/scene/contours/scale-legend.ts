import type { Field } from '../../../core/ground/field'
import { type Measure, textFont } from '../font'
import type { Mark } from '../mark'
import type { Medium } from '../medium'
import { tenths } from '../pen'
import { scripted } from '../scripts'
import { bandFill } from './band-fill'
import { scaleLabels } from './scale-labels'

/** A value between two bands, or at an end of all. */
export interface ScaleLabel {
  readonly text: string
  readonly x: number
  readonly anchor: 'start' | 'middle' | 'end'
}

const scaleFont = textFont(12)
/** Pixels between two labels at least, and from one to the next that stands above it: few tell enough. */
const gap = 7
const pitch = 44
const bar = { height: 9, radius: 3 } as const

/** The texts of the values at which one band ends and the next begins, with the ends of all; null without any. */
export function scaleTexts(field: Field | null): readonly string[] | null {
  if (!field || !Number.isFinite(field.low)) return null
  const { low, high, bands } = field
  const thresholds = bands.map(({ threshold }) => threshold)
  return scaleLabels(low < high ? [low, ...thresholds, high] : [low])
}

/** Labels that there is room for: both ends, and between them one after so many thresholds. */
export function spreadScale(
  texts: readonly string[],
  width: number,
  measure: Measure,
): readonly ScaleLabel[] {
  const last = texts.length - 1
  if (last === 0) return [{ text: texts[0]!, x: width / 2, anchor: 'middle' }]
  const all = texts.map((text, k): ScaleLabel & { readonly from: number; readonly to: number } => {
    const x = (k / last) * width
    const size = measure(text, scaleFont)
    const from = k === 0 ? 0 : k === last ? width - size : x - size / 2
    const anchor = k === 0 ? 'start' : k === last ? 'end' : 'middle'
    return { text, x, anchor, from, to: from + size }
  })
  for (let every = 1; every < last; every++) {
    const shown = all.filter(
      ({ text }, k) => text !== '' && (k === 0 || k === last || k % every === 0),
    )
    // The last but one gives way to the end.
    const rivals = shown.at(-2)
    if (rivals && rivals !== shown[0] && rivals.to + gap > shown.at(-1)!.from) shown.splice(-2, 1)
    if (shown.every(({ from }, k) => k === 0 || from - shown[k - 1]!.to >= gap)) return shown
  }
  return [all[0]!, all[last]!]
}

/** Labels as `spreadScale` gives them, from the lowest value at the bottom of `height` pixels to the highest at its top. */
export function stackScale(
  texts: readonly string[],
  height: number,
): readonly { readonly text: string; readonly y: number }[] {
  const last = texts.length - 1
  if (last === 0) return [{ text: texts[0]!, y: height / 2 }]
  const all = texts.map((text, k) => ({ text, y: height * (1 - k / last) }))
  const every = Math.max(1, Math.ceil((pitch * last) / height))
  // The last but one gives way to the end.
  return all.filter(
    ({ text }, k) =>
      text !== '' && (k === last || (k % every === 0 && (k === 0 || k <= last - every))),
  )
}

/** The bands from the lowest to the highest as a bar of equal parts, `width` pixels long, with the values between them. */
export function legendMarks(
  field: Field | null,
  width: number,
  { palette, measure }: Medium,
): readonly Mark[] {
  const texts = scaleTexts(field)
  if (!field || !texts) return []
  const count = field.bands.length + 1
  const [part, { height, radius }] = [width / count, bar]
  const line = palette.faded('ink', 0.45)
  return [
    {
      kind: 'group',
      clip: { x0: 0, y0: 0, x1: width, y1: height, radius },
      marks: Array.from({ length: count }, (_, k): Mark => {
        // A little wider than its part, so that no seam shows between two of them.
        const to = Math.min(width, part * (k + 1.1))
        const d = `M${tenths(part * k)} 0H${tenths(to)}V${height}H${tenths(part * k)}z`
        return { kind: 'path', d, fill: bandFill(palette, k, count - 1) }
      }),
    },
    {
      kind: 'path',
      d: roundedBox(width, height, radius),
      stroke: { colour: palette.faded('ink', 0.22), width: 1 },
    },
    ...spreadScale(texts, width, measure).flatMap(({ text, x, anchor }): readonly Mark[] => {
      const said = scripted(text)
      const label = { kind: 'text', x, y: height + 13, text: said, font: scaleFont } as const
      const fill = palette('muted')
      return [
        {
          kind: 'path',
          d: `M${tenths(x)} ${height}v3`,
          stroke: { colour: line, width: 1, sharp: true },
        },
        anchor === 'start' ? { ...label, fill } : { ...label, fill, anchor },
      ]
    }),
  ]
}

function roundedBox(width: number, height: number, radius: number): string {
  const [across, down] = [tenths(width - 2 * radius), tenths(height - 2 * radius)]
  const corner = (dx: number, dy: number) => `a${radius} ${radius} 0 0 1 ${dx} ${dy}`
  return `M${radius} 0h${across}${corner(radius, radius)}v${down}${corner(-radius, radius)}h-${across}${corner(-radius, -radius)}v-${down}${corner(radius, -radius)}z`
}
