import { mathsFont, textFont } from '../font'
import type { GroupMark, Mark } from '../mark'
import { markerPath } from '../markers'
import type { Medium } from '../medium'
import { runColour, runTextColour } from '../palette'
import { scripted } from '../scripts'
import { outcomeIcon } from '../signs/outcome-icon'
import type { OutcomeKind } from '../signs/outcome-kinds'
import { outcomeSigns } from '../signs/outcome-signs'
import { paragraph, type Span, shortened } from './paragraph'

/** The head of a figure: what every figure says of the experiment. */
export interface FigureHead {
  /** Name of the surface. */
  readonly name: string
  /** Empty where the name is the formula. */
  readonly formula: string
  /** The step that is on show, in words. */
  readonly moment: string
  /**
   * Title of the figure, and a description of what there is to see, for whoever does not see it.
   */
  readonly title: string
  readonly description: string
}

/** A run and what became of it. */
export interface RunWords {
  /** The run's colour, 1 to 6. */
  readonly colour: number
  readonly label: string
  /** The run's method and rate. */
  readonly detail: string
  /** The verdict's sign, its headline, and further sentences; null while nothing is known. */
  readonly verdict: {
    readonly kind: OutcomeKind
    readonly headline: string
    readonly rest: string
  } | null
}

/** Marks from the top of a box down, and how high they are together. */
export interface Block {
  readonly marks: readonly Mark[]
  readonly height: number
}

/** Room around a figure, in pixels. */
export const padding = 16
const headSize = 15
const noteFont = textFont(12)

/** The surface, its formula, and the step on show, above a figure `width` pixels wide. */
export function headBlock(
  { name, formula, moment }: FigureHead,
  width: number,
  { palette, measure }: Medium,
): Block {
  const bold = textFont(headSize, 640)
  const momentWidth = measure(moment, noteFont)
  const room = width - momentWidth - 16
  const isFormula = formula === ''
  const maths = mathsFont(headSize)
  const shownName = shortened(name, isFormula ? maths : bold, room, measure)
  const nameWidth = measure(shownName, bold)
  const left = room - nameWidth - 12
  const head: Mark = {
    kind: 'text',
    x: 0,
    y: headSize,
    text: shownName,
    font: isFormula ? maths : bold,
    fill: palette('ink'),
  }
  const note: Mark = {
    kind: 'text',
    x: width,
    y: headSize,
    text: moment,
    font: noteFont,
    fill: palette('muted'),
    anchor: 'end',
  }
  const said: Mark = {
    kind: 'text',
    x: nameWidth + 12,
    y: headSize,
    text: shortened(formula, maths, left, measure),
    font: maths,
    fill: palette('ink'),
  }
  const hasRoom = formula !== '' && left > 60
  return { marks: hasRoom ? [head, said, note] : [head, note], height: headSize + 13 }
}

/** The run's marker and name, and on the right its method and rate. */
export function runHead(run: RunWords, width: number, medium: Medium): Block {
  const { palette, measure } = medium
  const detail = shortened(run.detail, noteFont, 0.7 * width, measure)
  const font = textFont(14, 640)
  const room = width - 20 - measure(detail, noteFont) - 12
  return {
    marks: [
      marker(run.colour, [7, 9], 90, medium),
      {
        kind: 'text',
        x: 20,
        y: 14,
        text: shortened(run.label, font, room, measure),
        font,
        fill: runTextColour(palette, run.colour),
      },
      {
        kind: 'text',
        x: width,
        y: 14,
        text: detail,
        font: noteFont,
        fill: palette('muted'),
        anchor: 'end',
      },
    ],
    height: 24,
  }
}

const headlineFont = textFont(16, 640)
const iconSize = 18

/** A run's verdict: its sign and headline, and below them whole sentences. */
export function verdictBlock({ verdict }: RunWords, width: number, medium: Medium): Block {
  if (!verdict) return { marks: [], height: 0 }
  const { palette, measure } = medium
  const { kind, headline, rest } = verdict
  const y = 26
  const place = { x: 0, y, width, size: 13, fill: palette('ink') }
  const { marks, height } = paragraph([{ text: rest }], place, measure)
  return {
    marks: [
      { kind: 'group', translate: [0, 2], marks: [outcomeIcon(kind, iconSize, palette)] },
      {
        kind: 'text',
        x: iconSize + 7,
        y: 16.5,
        text: scripted(shortened(headline, headlineFont, width - iconSize - 7, measure)),
        font: headlineFont,
        fill: palette(outcomeSigns[kind].colour),
      },
      ...marks,
    ],
    height: y + height,
  }
}

/** The verdicts of several runs, each with its marker, name and rate. */
export function verdictList(runs: readonly RunWords[], width: number, medium: Medium): Block {
  const { palette, measure } = medium
  return stacked(
    runs.map((run) => {
      const spans: readonly Span[] = [
        { text: run.label, bold: true, colour: runTextColour(palette, run.colour) },
        { text: `(${run.detail}):` },
        ...(run.verdict
          ? [
              {
                text: `${run.verdict.headline}.`,
                bold: true,
                colour: palette(outcomeSigns[run.verdict.kind].colour),
              },
              { text: run.verdict.rest },
            ]
          : []),
      ]
      const place = { x: 20, y: 0, width: width - 20, size: 13, fill: palette('ink') }
      const { marks, height } = paragraph(spans, place, measure)
      return { marks: [marker(run.colour, [7, 9.5], 80, medium), ...marks], height: height + 3 }
    }),
  )
}

function marker(
  colour: number,
  at: readonly [number, number],
  area: number,
  { palette }: Medium,
): GroupMark {
  const shape: Mark = {
    kind: 'path',
    d: markerPath(colour, area),
    fill: runColour(palette, colour),
  }
  return { kind: 'group', translate: at, marks: [shape] }
}

/** One block below the other. */
export function stacked(blocks: readonly Block[], gap = 0): Block {
  const marks: Mark[] = []
  let height = 0
  for (const block of blocks.filter((each) => each.height > 0)) {
    if (height > 0) height += gap
    marks.push({ kind: 'group', translate: [0, height], marks: block.marks })
    height += block.height
  }
  return { marks, height }
}

/** Blocks side by side, each `width` pixels wide. */
export function abreast(blocks: readonly Block[], width: number, gap: number): Block {
  return {
    marks: blocks.map(({ marks }, k) => ({
      kind: 'group',
      translate: [k * (width + gap), 0],
      marks,
    })),
    height: Math.max(0, ...blocks.map(({ height }) => height)),
  }
}
