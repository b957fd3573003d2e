import { select } from 'd3'

/** Measures texts of one class as they will be drawn, each once. */
export function textWidths(svg: SVGSVGElement, className: string): (text: string) => number {
  const widths = new Map<string, number>()
  return (text) => {
    const known = widths.get(text)
    if (known !== undefined) return known
    const probe = select(svg).append('text').attr('class', className).text(text)
    const width = probe.node()?.getComputedTextLength() ?? 0
    probe.remove()
    // A hidden plot measures nothing, which is not worth remembering.
    if (width > 0) widths.set(text, width)
    return width
  }
}
