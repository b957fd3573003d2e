interface Ruler {
  readonly context: CanvasRenderingContext2D
  readonly family: string
  readonly widths: Map<string, number>
}

let ruler: Ruler | null = null

/**
 * Measures texts in the page's own font of a `weight` and a `size` in pixels, each once. On a canvas, because to
 * measure in the document would have the browser lay it out in the middle of a frame.
 */
export function textWidths(weight: number, size: number): (text: string) => number {
  const font = `${weight} ${size}px`
  return (text) => {
    ruler ??= createRuler()
    if (!ruler) return text.length * size * 0.6
    const key = `${font} ${text}`
    let width = ruler.widths.get(key)
    if (width === undefined) {
      ruler.context.font = `${font} ${ruler.family}`
      width = ruler.context.measureText(text).width
      ruler.widths.set(key, width)
    }
    return width
  }
}

function createRuler(): Ruler | null {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return null
  const widths = new Map<string, number>()
  // Until the page's font has arrived these are another one's widths.
  document.fonts.addEventListener('loadingdone', () => widths.clear())
  return { context, family: getComputedStyle(document.body).fontFamily, widths }
}
