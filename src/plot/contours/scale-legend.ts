import { select } from 'd3'
import type { Field } from '../../core/ground/field'
import { bandFill } from '../scene/contours/band-fill'
import { scaleTexts, spreadScale } from '../scene/contours/scale-legend'
import { themed } from '../scene/palette'
import { measureOnPage } from '../text-width'
import { watchSize } from '../watch-size'

/** The bands of the contours from the lowest to the highest, as a bar of equal parts, with the values between them. */
export interface ScaleLegend {
  /** Null, or a field without a finite value, shows nothing. */
  setField(field: Field | null): void
  destroy(): void
}

export function scaleLegend(node: HTMLElement): ScaleLegend {
  const root = select(node).append('div').attr('class', 'plot-scale')
  const bar = root
    .append('svg')
    .attr('class', 'plot-scale-bar')
    .attr('preserveAspectRatio', 'none')
    .attr('aria-hidden', 'true')
  const labels = root.append('svg').attr('class', 'plot-scale-labels').attr('role', 'img')
  let field: Field | null = null
  let width = 0

  function draw(): void {
    const texts = scaleTexts(field)
    root.attr('hidden', texts ? null : '')
    if (!field || !texts) return
    const { bands } = field
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
      .attr('fill', (k) => bandFill(themed, k, count - 1))
    const placed = spreadScale(texts, width, measureOnPage)
    labels
      .attr(
        'aria-label',
        texts.length > 1
          ? `Colours stand for f from ${texts[0]} to ${texts.at(-1)}, with ${bands.length} contours between.`
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
