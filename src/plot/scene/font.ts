/** A text's font; sizes are in pixels. */
export interface Font {
  /** The page's text, or the letters of formulas. */
  readonly family: 'text' | 'maths'
  readonly size: number
  readonly weight: 400 | 640
  readonly italic?: boolean
}

/** The width of a text in a font, in pixels. */
export type Measure = (text: string, font: Font) => number

/** The page's own fonts first; without them, what resembles them. */
export const families: Readonly<Record<Font['family'], string>> = {
  text: "'Inter Variable', Inter, 'Helvetica Neue', Arial, sans-serif",
  maths: "KaTeX_Main, 'Latin Modern Roman', 'STIX Two Text', 'Times New Roman', serif",
}

export const textFont = (size: number, weight: Font['weight'] = 400): Font => ({
  family: 'text',
  size,
  weight,
})

export const mathsFont = (size: number, italic = false): Font => ({
  family: 'maths',
  size,
  weight: 400,
  italic,
})

/** Distance from the middle of a line of text to its baseline, as a share of its size. */
export const halfHeight = 0.35

/** The font of names beside marks. */
export const labelFont = textFont(12)
