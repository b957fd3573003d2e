import { select } from 'd3'
import type { Field } from '../../core/ground/field'
import { spoken } from '../../core/records/spoken'
import { bandFill } from '../scene/contours/band-fill'
import { scaleTexts, spreadScale, stackScale } from '../scene/contours/scale-legend'
import { themed } from '../scene/palette'
import { measureOnPage } from '../text-width'
import { type Size, watchSize } from '../watch-size'

/**
 * The bands of the contours from the lowest to the highest, as a bar of equal parts, with the values between them: from
 * left to right, or in a box that is higher than wide upwards.
 */
export interface ScaleLegend {
  /** Null, or a field without a finite value, shows nothing. */
  setField(field: Field | null): void
  destroy(): void
}

/** The place of a label along the bar, and which way it is set from there. */
interface Placed {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
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
  let size: Size = { width: 0, height: 0 }

  /** The bar as it is drawn, which while f is dragged stays as it is for many fields. */
  let drawn = { count: 0, isUpright: false }

  function drawBar(count: number, isUpright: boolean): void {
    bar
      .attr('viewBox', isUpright ? `0 0 1 ${count}` : `0 0 ${count} 1`)
      .selectAll('rect')
      .data(Array.from({ length: count }, (_, k) => k))
      .join('rect')
      // A little longer than its part, so that no seam shows between two of them.
      .attr('x', (k) => (isUpright ? 0 : k))
      .attr('width', (k) => (isUpright || k === count - 1 ? 1 : 1.1))
      .attr('y', (k) => (isUpright ? Math.max(0, count - k - 1.1) : 0))
      .attr('height', (k) => (isUpright && k < count - 1 ? 1.1 : 1))
      .attr('fill', (k) => bandFill(themed, k, count - 1))
  }

  function draw(): void {
    const texts = scaleTexts(field)
    root.attr('hidden', texts ? null : '')
    if (!field || !texts) return
    const count = field.bands.length + 1
    const isUpright = size.height > size.width
    root.classed('plot-scale-upright', isUpright)
    if (count !== drawn.count || isUpright !== drawn.isUpright) drawBar(count, isUpright)
    drawn = { count, isUpright }
    labels
      .attr(
        'aria-label',
        texts.length > 1
          ? spoken(
              `Colours stand for f from ${texts[0]} to ${texts.at(-1)}, with ${field.bands.length} contours between.`,
            )
          : spoken(`f is ${texts[0]} everywhere on show.`),
      )
      .selectAll('g')
      .data(isUpright ? upwards(texts, size.height) : along(texts, size.width))
      .join((enter) => {
        const label = enter.append('g')
        label.append('line')
        label.append('text')
        return label
      })
      .attr('transform', ({ x, y }) => `translate(${x} ${y})`)
      .each(function ({ text, y, anchor }) {
        const label = select(this)
        const [across, down] = isUpright ? [3, 0] : [0, 3]
        label.select('line').attr('x2', across).attr('y2', down)
        label
          .select('text')
          .attr('x', isUpright ? 5 : 0)
          // Labels at the ends are no higher and no lower than the bar.
          .attr('y', isUpright ? (y === 0 ? '0.75em' : y === size.height ? 0 : '0.36em') : 13)
          .attr('text-anchor', anchor)
          .text(text)
      })
  }

  const watch = watchSize(root.node() as HTMLElement, (next) => {
    size = next
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

function along(texts: readonly string[], width: number): readonly Placed[] {
  return spreadScale(texts, width, measureOnPage).map((label) => ({ ...label, y: 0 }))
}

function upwards(texts: readonly string[], height: number): readonly Placed[] {
  return stackScale(texts, height).map((label) => ({ ...label, x: 0, anchor: 'start' }))
}
