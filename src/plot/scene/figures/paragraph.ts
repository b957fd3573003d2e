import type { Colour } from '../colour'
import type { Font, Measure } from '../font'
import { textFont } from '../font'
import type { Mark, TextMark, TextPiece } from '../mark'
import { scripted } from '../scripts'

/** Words of one weight. */
export interface Span {
  readonly text: string
  readonly bold?: boolean
  readonly colour?: Colour
}

interface Word extends Span {
  readonly width: number
}

/** Lines of words no wider than `width`, broken at spaces, and within a word that is wider itself. */
export function wrapped(
  spans: readonly Span[],
  size: number,
  width: number,
  measure: Measure,
): readonly (readonly Span[])[] {
  const fontOf = ({ bold }: Span): Font => textFont(size, bold ? 640 : 400)
  const space = measure(' ', textFont(size))
  const words = spans.flatMap((span) =>
    span.text
      .split(/[ \n]+/)
      .filter((text) => text !== '')
      .flatMap((text) => broken({ ...span, text }, width, (part) => measure(part, fontOf(span))))
      .map((part): Word => ({ ...part, width: measure(part.text, fontOf(span)) })),
  )
  const lines: Word[][] = []
  let used = 0
  for (const word of words) {
    const line = lines.at(-1)
    if (line && used + space + word.width <= width) {
      line.push(word)
      used += space + word.width
    } else {
      lines.push([word])
      used = word.width
    }
  }
  return lines
}

/** Pieces of a word that are no wider than `width`, of a character at the least. */
function broken(word: Span, width: number, measured: (text: string) => number): readonly Span[] {
  const pieces: Span[] = []
  let text = ''
  for (const character of word.text) {
    if (text !== '' && measured(text + character) > width) {
      pieces.push({ ...word, text })
      text = ''
    }
    text += character
  }
  return [...pieces, { ...word, text }]
}

export interface Paragraph {
  readonly x: number
  /** Upper edge of the first line, in pixels. */
  readonly y: number
  readonly width: number
  readonly size: number
  readonly fill: Colour
}

/** Distance between lines, as a share of the size. */
const leading = 1.45

/** A text set in lines, and how high they are together. */
export function paragraph(
  spans: readonly Span[],
  { x, y, width, size, fill }: Paragraph,
  measure: Measure,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const lines = wrapped(spans, size, width, measure)
  const marks = lines.map(
    (line, k): TextMark => ({
      kind: 'text',
      x,
      y: y + (k + 0.75) * leading * size,
      text: line.flatMap(piecesOf),
      font: textFont(size),
      fill,
    }),
  )
  return { marks, height: lines.length * leading * size }
}

function piecesOf({ text, bold, colour }: Span, place: number): readonly TextPiece[] {
  const look = {
    ...(bold && { weight: 640 as const }),
    ...(colour !== undefined && { fill: colour }),
  }
  const said = scripted(place === 0 ? text : ` ${text}`)
  const pieces: readonly TextPiece[] = typeof said === 'string' ? [{ text: said }] : said
  return pieces.map((piece) => ({ ...piece, ...look }))
}

/** The text, or as much of it as there is room for, and an ellipsis. */
export function shortened(text: string, font: Font, width: number, measure: Measure): string {
  if (measure(text, font) <= width) return text
  const letters = [...text]
  while (letters.length > 0 && measure(`${letters.join('')}…`, font) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
