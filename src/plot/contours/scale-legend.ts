import { select } from 'd3'
import type { Field } from '../../core/ground/field'
import { bandFill } from '../scene/contours/band-fill'
import { scaleLabels } from '../scene/contours/scale-labels'
import { textWidths } from '../text-width'
import { watchSize } from '../watch-size'

/** The bands of the contours from the lowest to the highest, as a bar of equal parts, with the values between them. */
export interface ScaleLegend {
  /** Null, or a field without a finite value, shows nothing. */
  setField(field: Field | null): void
  destroy(): void
}

const fontSize = 11
/** Pixels between two labels at least. */
const gap = 7

export function scaleLegend(node: HTMLElement): ScaleLegend {
  const root = select(node).append('div').attr('class', 'plot-scale')
  const bar = root
    .append('svg')
    .attr('class', 'plot-scale-bar')
    .attr('preserveAspectRatio', 'none')
    .attr('aria-hidden', 'true')
  const labels = root.append('svg').attr('class', 'plot-scale-labels').attr('role', 'img')
  const widthOf = textWidths(400, fontSize)
  let field: Field | null = null
  let width = 0

  function draw(): void {
    const { low = Number.NaN, high = Number.NaN, bands = [] } = field ?? {}
    root.attr('hidden', Number.isFinite(low) ? null : '')
    const count = bands.length + 1
    bar
      .attr('viewBox', `0 0 ${count} 1`)
      .selectAll('rect')
      .data(Array.from({ length: count }, (_, k) => k))
      .join('rect')
      .attr('x', (k) => k)
      // A little wider than its part, so that no seam shows between two of them.
      .attr('width', (k) => (k === count - 1 ? 1 : 1.1))
      .attr('height', 1)
      .attr('fill', (k) => bandFill(k, count - 1))
    const thresholds = bands.map(({ threshold }) => threshold)
    const ends = low < high ? [low, ...thresholds, high] : [low]
    const texts = scaleLabels(ends)
    const placed = spread(texts, width)
    labels
      .attr(
        'aria-label',
        low < high
          ? `Colours stand for f from ${texts[0]} to ${texts.at(-1)}, with ${thresholds.length} contours between.`
          : `f is ${texts[0]} everywhere on show.`,
      )
      .selectAll('g')
      .data(placed)
      .join((enter) => {
        const label = enter.append('g')
        label.append('line').attr('y2', 3)
        label.append('text').attr('y', 13)
        return label
      })
      .attr('transform', ({ x }) => `translate(${x} 0)`)
      .each(function ({ text, anchor }) {
        select(this).select('text').attr('text-anchor', anchor).text(text)
      })
  }

  /** Those that there is room for: both ends, and between them one after so many thresholds. */
  function spread(texts: readonly string[], width: number): readonly Placed[] {
    const last = texts.length - 1
    if (last === 0) return [{ text: texts[0]!, x: width / 2, anchor: 'middle' }]
    const all = texts.map((text, k): Placed & { readonly from: number; readonly to: number } => {
      const x = (k / last) * width
      const size = widthOf(text)
      const from = k === 0 ? 0 : k === last ? width - size : x - size / 2
      const anchor = k === 0 ? 'start' : k === last ? 'end' : 'middle'
      return { text, x, anchor, from, to: from + size }
    })
    for (let every = 1; every < last; every++) {
      const shown = all.filter((_, k) => k === 0 || k === last || k % every === 0)
      // The last but one gives way to the end.
      const rivals = shown.at(-2)
      if (rivals && rivals !== shown[0] && rivals.to + gap > shown.at(-1)!.from) shown.splice(-2, 1)
      if (shown.every(({ from }, k) => k === 0 || from - shown[k - 1]!.to >= gap)) return shown
    }
    return [all[0]!, all[last]!]
  }

  const watch = watchSize(root.node() as HTMLElement, (size) => {
    width = size.width
    draw()
  })

  // Labels are set side by side by their widths, which are another font's until the page's own has come.
  document.fonts.addEventListener('loadingdone', draw)

  return {
    setField(next) {
      field = next
      draw()
    },
    destroy() {
      watch.stop()
      document.fonts.removeEventListener('loadingdone', draw)
      root.remove()
    },
  }
}

interface Placed {
  readonly text: string
  readonly x: number
  readonly anchor: 'start' | 'middle' | 'end'
}
