import { select } from 'd3'

/** Measures a run's label as it will be drawn, once. */
export function labelWidths(svg: SVGSVGElement): (label: string) => number {
  const widths = new Map<string, number>()
  return (label) => {
    const known = widths.get(label)
    if (known !== undefined) return known
    const probe = select(svg).append('text').attr('class', 'plot-run-label').text(label)
    const width = probe.node()?.getComputedTextLength() ?? 0
    probe.remove()
    // A hidden chart measures nothing, which is not worth remembering.
    if (width > 0) widths.set(label, width)
    return width
  }
}
