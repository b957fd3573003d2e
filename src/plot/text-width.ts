let context: CanvasRenderingContext2D | null = null
let family = ''

/**
 * Measures texts in the page's own font of a `weight` and a `size` in pixels, each once. On a canvas, because to
 * measure in the document would have the browser lay it out in the middle of a frame.
 */
export function textWidths(weight: number, size: number): (text: string) => number {
  const widths = new Map<string, number>()
  return (text) => {
    const known = widths.get(text)
    if (known !== undefined) return known
    context ??= document.createElement('canvas').getContext('2d')
    if (!context) return text.length * size * 0.6
    family ||= getComputedStyle(document.body).fontFamily
    context.font = `${weight} ${size}px ${family}`
    const { width } = context.measureText(text)
    // Until the page's font has arrived this is another one's width.
    if (document.fonts.status === 'loaded') widths.set(text, width)
    return width
  }
}
