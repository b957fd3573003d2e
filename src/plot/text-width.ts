import type { Font, Measure } from './scene/font'

/** The size of the root's letters that sizes of fonts are told for, in pixels; a browser may be set to larger ones. */
const usualRoot = 15

interface Ruler {
  readonly context: CanvasRenderingContext2D
  /** How many times as large as usual letters are. */
  readonly scale: number
  readonly families: Readonly<Record<Font['family'], string>>
  readonly widths: Map<string, number>
}

let ruler: Ruler | null = null

/**
 * Measures texts in the page's own fonts, each once. On a canvas, because to measure in the document would have the browser
 * lay it out in the middle of a frame.
 */
export const measureOnPage: Measure = (text, { family, size, weight, italic }) => {
  ruler ??= createRuler()
  if (!ruler) return text.length * size * 0.6
  const font = `${italic ? 'italic ' : ''}${weight} ${size * ruler.scale}px ${ruler.families[family]}`
  const key = `${font} ${text}`
  let width = ruler.widths.get(key)
  if (width === undefined) {
    ruler.context.font = font
    width = ruler.context.measureText(text).width
    ruler.widths.set(key, width)
  }
  return width
}

function createRuler(): Ruler | null {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return null
  const widths = new Map<string, number>()
  // Until the page's font has arrived these are another one's widths.
  document.fonts.addEventListener('loadingdone', () => widths.clear())
  const style = getComputedStyle(document.body)
  const maths = style.getPropertyValue('--maths') || 'serif'
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const families = { text: style.fontFamily, maths }
  return { context, scale: root / usualRoot, families, widths }
}
