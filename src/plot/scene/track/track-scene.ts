import type { Colour } from '../colour'
import type { Font } from '../font'
import { mathsFont } from '../font'
import { cased, type Mark, type Stroke, type TextMark } from '../mark'
import type { Medium } from '../medium'
import { type Palette, runColour } from '../palette'
import { tenths } from '../pen'
import { scripted } from '../scripts'
import { outcomeSigns } from '../signs/outcome-signs'
import type { SpectrumMark } from './spectrum-mark'
import {
  type SpectrumLayer,
  type SpectrumView,
  spectrumLayers,
  spectrumPathsOf,
  spectrumRail,
  spectrumTop,
} from './spectrum-paths'

/** The track of a rate slider: what every rate would do, and the run's own rate as a needle. */
export interface TrackContent {
  /** Null where nothing is known. */
  readonly spectrum: SpectrumView | null
  readonly marks: readonly SpectrumMark[]
  /** Where the run's own rate is, in [0, 1] along the track. */
  readonly needle: number
  /** The run's colour, 1 to 6. */
  readonly colour: number
}

/** Pixels that a track is high, down to the lower edge of its rail. */
export const trackHeight = spectrumRail + 1

const labelFont: Font = mathsFont(12, true)
const labelGap = 4
const labelBaseline = 9
/** Of the lines of marks and needle. */
const markTop = 2
const casingWidth = 3.5
const best = { width: 1.25, dash: [1, 2] } as const
const limit = { width: 1.25, dash: [3, 2] } as const

export function trackMarks(
  { spectrum, marks, needle, colour }: TrackContent,
  width: number,
  { palette }: Medium,
): readonly Mark[] {
  const placed = (fraction: number, marks: readonly Mark[]): Mark => ({
    kind: 'group',
    translate: [fraction * width, 0],
    marks,
  })
  const rates = (wanted: SpectrumMark['kind']) =>
    marks
      .filter(({ kind }) => kind === wanted)
      .map((mark) => placed(mark.fraction, rateMarks(mark, palette)))
  // What is best is at the top of the bars, and the limit beside them.
  return [
    ...rates('best'),
    {
      kind: 'group',
      name: 'bars',
      translate: [0, spectrumTop],
      marks: spectrum ? barMarks(spectrum, width, palette) : [],
    },
    railMark(width, spectrumRail, palette),
    ...rates('limit'),
    placed(needle, needleMarks(colour, palette)),
  ]
}

/** What the bars stand on. */
export function railMark(width: number, y: number, palette: Palette): Mark {
  const stroke = { colour: palette('edge'), width: 2, sharp: true }
  return { kind: 'path', d: `M0 ${y}H${tenths(width)}`, stroke }
}

/** The run's own rate, around its place. */
export function needleMarks(colour: number, palette: Palette): readonly Mark[] {
  return upright(spectrumTop, { colour: runColour(palette, colour), width: 2 }, palette)
}

/** A rate that curvature distinguishes, with its label, around its place. */
export function rateMarks(mark: SpectrumMark, palette: Palette): readonly Mark[] {
  const isBest = mark.kind === 'best'
  const colour = palette(isBest ? 'muted' : 'ink')
  const line = upright(markTop, { colour, ...(isBest ? best : limit) }, palette)
  return [...line, labelOf(mark, palette)]
}

/** A line from the rail up to `top`, with one in the paper's colour below it. */
function upright(top: number, stroke: Stroke, palette: Palette): readonly Mark[] {
  const casing = { colour: palette('paper'), width: casingWidth, sharp: true }
  return cased(`M0 ${top}V${spectrumRail}`, { ...stroke, sharp: true }, casing)
}

/** The bars in a box `width` × `spectrumHeight` whose bottom is the rail. */
export function barMarks(view: SpectrumView, width: number, palette: Palette): readonly Mark[] {
  const paths = spectrumPathsOf(view, width)
  return spectrumLayers.map((layer) => ({
    kind: 'path',
    d: paths[layer],
    ...spectrumLook(layer, palette),
  }))
}

/** How a layer of the spectrum is drawn. */
export function spectrumLook(
  layer: SpectrumLayer,
  palette: Palette,
): { readonly fill?: Colour; readonly stroke?: Stroke } {
  switch (layer) {
    case 'reaches':
      return { fill: palette('outcome-arrived') }
    case 'other':
      return { fill: palette('outcome-other') }
    case 'hollow':
      return {
        fill: palette('card'),
        stroke: { colour: palette('outcome-arrived'), width: 1, sharp: true },
      }
    default: {
      const { colour, pattern } = outcomeSigns[layer]
      return { stroke: { colour: palette(colour), width: pattern?.width ?? 1 } }
    }
  }
}

function labelOf({ kind, label }: SpectrumMark, palette: Palette): TextMark {
  const isBest = kind === 'best'
  return {
    kind: 'text',
    x: isBest ? -labelGap : labelGap,
    y: labelBaseline,
    text: scripted(label),
    font: labelFont,
    fill: palette(isBest ? 'muted' : 'ink'),
    ...(isBest && { anchor: 'end' as const }),
  }
}
