import { labelFont } from '../font'
import { cased, type Mark, type Stroke, type TextMark } from '../mark'
import type { Medium } from '../medium'
import { type Palette, runColour } from '../palette'
import { tenths } from '../pen'
import { scripted } from '../scripts'
import { bandColour, leaderPath, nameBaseline } from './band-look'
import { belowRail, markFoot, type PlacedMark, placeMarks } from './mark-labels'
import { type BandName, type NamedBand, nameBands } from './name-bands'
import { type RateScale, rateScale } from './rate-scale'
import { spectrumLook } from './spectrum-look'
import type { SpectrumMark } from './spectrum-mark'
import {
  type SpectrumView,
  spectrumLayers,
  spectrumPathsOf,
  spectrumRail,
  spectrumTop,
} from './spectrum-paths'
import { labelledTicks, tickLines } from './track-ticks'

/** The track of a rate slider: what every rate would do, and the run's own rate as a needle. */
export interface TrackContent {
  /** The ends of the slider. */
  readonly rates: readonly [low: number, high: number]
  /** Null where nothing is known. */
  readonly spectrum: SpectrumView | null
  /** Names of the spectrum's bands; none where they are not to be named. */
  readonly names: readonly NamedBand[]
  readonly marks: readonly SpectrumMark[]
  /** The place of the run's own rate, in [0, 1] along the track. */
  readonly needle: number
  /** The run's colour, 1 to 6. */
  readonly colour: number
}

/** Pixels that a track is high, with the rates below its rail. */
export const trackHeight = spectrumRail + belowRail.bottom

const casingWidth = 3.5
const best = { width: 1.25, dash: [1, 2] } as const
const limit = { width: 1.25, dash: [3, 2] } as const

export function trackMarks(
  { rates, spectrum, names, marks, needle, colour }: TrackContent,
  width: number,
  { palette, measure }: Medium,
): readonly Mark[] {
  const placed = (fraction: number, marks: readonly Mark[]): Mark => ({
    kind: 'group',
    translate: [fraction * width, 0],
    marks,
  })
  const placedMarks = placeMarks(marks, width, measure)
  const lines = (wanted: SpectrumMark['kind']) =>
    marks
      .filter(({ kind }) => kind === wanted)
      .map((mark) => placed(mark.fraction, rateLine(mark.kind, palette)))
  // The best rate, where the bars are highest, has its line behind them; the limit, beside the
  // bars, has its line in front.
  return [
    ...nameMarks(nameBands(names, width, measure), palette),
    ...lines('best'),
    {
      kind: 'group',
      name: 'bars',
      translate: [0, spectrumTop],
      marks: spectrum ? barMarks(spectrum, width, palette) : [],
    },
    railMark(width, spectrumRail, palette),
    ...tickMarks(rateScale(...rates), placedMarks, width, { palette, measure }),
    ...lines('limit'),
    ...placedMarks.map(({ mark, box }) => markLabel(mark.kind, mark.label, box.x0, palette)),
    placed(needle, needleMarks(colour, palette)),
  ]
}

/** The names of bands above them, with lines down to where they are. */
function nameMarks(names: readonly BandName[], palette: Palette): readonly Mark[] {
  return names.flatMap(({ kind, text, x, leader }): readonly Mark[] => {
    const colour = palette(bandColour(kind))
    const d = leader ? leaderPath(leader) : ''
    return [
      { kind: 'path', d, stroke: { colour, width: 1, sharp: true } },
      { kind: 'text', x, y: nameBaseline, text, font: labelFont, fill: colour },
    ]
  })
}

function tickMarks(
  scale: RateScale,
  marks: readonly PlacedMark[],
  width: number,
  { palette, measure }: Medium,
): readonly Mark[] {
  const stroke = { colour: palette('edge'), width: 1, sharp: true }
  return [
    { kind: 'path', d: tickLines(scale, width, spectrumRail + 1), stroke },
    ...labelledTicks(scale, marks, width, measure).map(
      ({ fraction, label }): Mark => ({
        kind: 'text',
        x: fraction * width,
        y: spectrumRail + belowRail.baseline,
        text: scripted(label),
        font: labelFont,
        fill: palette('muted'),
        anchor: 'middle',
      }),
    ),
  ]
}

/** The rail, on which the bars stand. */
export function railMark(width: number, y: number, palette: Palette): Mark {
  const stroke = { colour: palette('edge'), width: 2, sharp: true }
  return { kind: 'path', d: `M0 ${y}H${tenths(width)}`, stroke }
}

/** The run's own rate, around its place. */
export function needleMarks(colour: number, palette: Palette): readonly Mark[] {
  return upright(spectrumTop, { colour: runColour(palette, colour), width: 2 }, palette)
}

/** The line of a rate that curvature distinguishes, around its place. */
export function rateLine(kind: SpectrumMark['kind'], palette: Palette): readonly Mark[] {
  const isBest = kind === 'best'
  const colour = palette(isBest ? 'muted' : 'ink')
  const stroke = { colour, ...(isBest ? best : limit) }
  return upright(spectrumTop, stroke, palette, spectrumRail + markFoot)
}

/** The label at the foot of a mark's line, from `x` on. */
export function markLabel(
  kind: SpectrumMark['kind'],
  label: string,
  x: number,
  palette: Palette,
): TextMark {
  return {
    kind: 'text',
    x,
    y: spectrumRail + belowRail.baseline,
    text: label,
    font: labelFont,
    fill: palette(kind === 'best' ? 'muted' : 'ink'),
  }
}

/** A line from `top` down, with one in the paper's colour below it. */
function upright(
  top: number,
  stroke: Stroke,
  palette: Palette,
  bottom: number = spectrumRail,
): readonly Mark[] {
  const casing = { colour: palette('paper'), width: casingWidth, sharp: true }
  return cased(`M0 ${top}V${bottom}`, { ...stroke, sharp: true }, casing)
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
