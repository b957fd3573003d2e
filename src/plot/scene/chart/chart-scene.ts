import { finish } from '../../../core/records/task'
import { tickLetters } from '../contours/axis-marks'
import { halfHeight, textFont } from '../font'
import type { GroupMark, Mark } from '../mark'
import { markerPath } from '../markers'
import type { Medium } from '../medium'
import { type Palette, runColour, runTextColour } from '../palette'
import { runNameCasing } from '../paths/run-name-mark'
import { runFont } from '../paths/run-names'
import { pathPen, tenths } from '../pen'
import { scripted } from '../scripts'
import type { ChartContent } from './chart-content'
import { type ChartFrame, chartFrame, type PlottedLine, tickCount, withRoom } from './chart-frame'
import { type ChartScale, chartScale, scaledLines } from './chart-scale'
import { reduceToColumns } from './chart-series'
import {
  type BarPen,
  chartLineWidth,
  drawLine,
  drawReference,
  edgeCasing,
  edgeMarks,
  linePixels,
  referenceStyle,
  thinLineWidth,
} from './chart-strokes'
import { levelsOf, stepBaseline, stepTicks } from './chart-ticks'
import { nameLines } from './name-lines'
import { dotArea, needleSpan, needleX, playheadDots } from './playhead'

export interface ChartView {
  readonly content: ChartContent
  /** The iteration at the playhead. */
  readonly t: number
  /** The id of the run to draw above the others. */
  readonly raised: number | null
}

const tickFont = textFont(12)

/** One quantity of every run against the iteration, with the playhead. */
export function chartMarks(
  { content, t, raised }: ChartView,
  size: { readonly width: number; readonly height: number },
  { palette, measure }: Medium,
): readonly Mark[] {
  const { series, references } = content
  const room = chartFrame(content, size, measure)
  const columns = Math.ceil(room.width)
  const lines: readonly PlottedLine[] = series
    .map((one) => ({
      series: one,
      line: finish(reduceToColumns(one.values, room.lastStep, columns)),
    }))
    .sort((a, b) => Number(a.series.id === raised) - Number(b.series.id === raised))
  const scale = chartScale(scaledLines(lines, references), content.scale, tickCount(room))
  const frame = withRoom(room, scale, measure)
  const drawn: GroupMark = {
    kind: 'group',
    name: 'lines',
    clip: { x0: 0, y0: 0, x1: size.width, y1: size.height },
    marks: [
      ...lines.flatMap((line) => lineMarks(line, frame, scale, palette)),
      {
        kind: 'group',
        clip: {
          x0: frame.left,
          y0: frame.top,
          x1: frame.left + frame.width,
          y1: frame.top + frame.height,
        },
        marks: references.map((reference): Mark => {
          const pen = pathPen()
          drawReference(pen, reference, frame, scale)
          const stroke = { colour: runColour(palette, reference.colour), ...referenceStyle }
          return { kind: 'path', d: pen.path(), stroke }
        }),
      },
    ],
  }
  return [
    { kind: 'group', name: 'axes', marks: axisMarks(frame, scale, palette) },
    drawn,
    ...nameLines(lines, frame, scale, measure).map(
      ({ series: { label, colour }, x, y }): Mark => ({
        kind: 'text',
        x,
        y: y + halfHeight * runFont.size,
        text: label,
        font: runFont,
        fill: runTextColour(palette, colour),
        casing: runNameCasing(palette),
      }),
    ),
    ...playheadMarks(lines, frame, scale, t, palette),
  ]
}

function axisMarks(frame: ChartFrame, scale: ChartScale, palette: Palette): readonly Mark[] {
  const { left, top, width, height } = frame
  const text = { kind: 'text', font: tickFont, ...tickLetters(palette) } as const
  return [
    ...levelsOf(frame, scale).flatMap(({ y, label }): readonly Mark[] => [
      {
        kind: 'path',
        d: `M${left} ${y}H${tenths(left + width)}`,
        stroke: { colour: palette('hairline'), width: 1, sharp: true },
      },
      {
        ...text,
        x: left - 8,
        y: y + 4,
        anchor: 'end',
        text: scripted(label),
      },
    ]),
    ...stepTicks(frame).map(
      ({ x, label }): Mark => ({
        ...text,
        x,
        y: top + height + stepBaseline,
        anchor: 'middle',
        text: label,
      }),
    ),
  ]
}

function lineMarks(
  { series: { colour, isThin }, line }: PlottedLine,
  frame: ChartFrame,
  scale: ChartScale,
  palette: Palette,
): readonly Mark[] {
  const pixels = linePixels(line, frame, scale)
  const ink = runColour(palette, colour)
  const pen = barPen()
  drawLine(pen, pixels, frame)
  return [
    { kind: 'path', d: pen.bars(), fill: ink },
    {
      kind: 'path',
      d: pen.path(),
      stroke: { colour: ink, width: isThin ? thinLineWidth : chartLineWidth },
    },
    ...edgeMarks(pixels).map(
      ({ x, y, shape }): Mark => ({
        kind: 'group',
        translate: [x, y],
        marks: [
          { kind: 'path', d: shape, stroke: { colour: palette('paper'), width: edgeCasing } },
          { kind: 'path', d: shape, fill: ink },
        ],
      }),
    ),
  ]
}

/** Writes lines and bars, each as path data. */
function barPen(): BarPen & ReturnType<typeof pathPen> & { readonly bars: () => string } {
  const boxes: string[] = []
  return {
    ...pathPen(),
    fillRect(x, y, width, height) {
      boxes.push(`M${tenths(x)} ${tenths(y)}h${tenths(width)}v${tenths(height)}h${tenths(-width)}z`)
    },
    bars: () => boxes.join(''),
  }
}

function playheadMarks(
  lines: readonly PlottedLine[],
  frame: ChartFrame,
  scale: ChartScale,
  t: number,
  palette: Palette,
): readonly Mark[] {
  const x = tenths(needleX(frame, t))
  const [from, to] = needleSpan(frame)
  return [
    {
      kind: 'path',
      d: `M${x} ${tenths(from)}V${tenths(to)}`,
      stroke: { colour: palette('muted'), width: 1, sharp: true },
    },
    ...playheadDots(lines, frame, scale, t).map(({ colour, x, y }): Mark => {
      const d = markerPath(colour, dotArea)
      const ink = runColour(palette, colour)
      const stroke = { colour: palette('paper'), width: edgeCasing }
      return {
        kind: 'group',
        translate: [x, y],
        marks: [
          { kind: 'path', d, stroke },
          { kind: 'path', d, fill: ink },
        ],
      }
    }),
  ]
}
