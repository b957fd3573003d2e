import { select } from 'd3'
import type { Point } from '../core/experiment'
import type { Rectangle } from './clip'
import { placeLabels } from './labels'
import type { Projection } from './projection'

export interface PlotMinimum {
  readonly at: Point
  readonly global: boolean
}

/** The known minima: an upright cross for a global one, a smaller oblique cross for one that is only local. */
export interface MinimaLayer {
  setMinima(minima: readonly PlotMinimum[]): void
  draw(projection: Projection, obstacles: readonly Rectangle[]): void
}

const arm = 5
const gap = 9
const characters = { global: 'minimum', local: 'local minimum' } as const
/** Room that a character of a label takes, in pixels. */
const characterWidth = 6.6

export function minimaLayer(node: HTMLElement): MinimaLayer {
  const svg = select(node)
    .append('svg')
    .attr('class', 'plot-layer plot-minima')
    .attr('aria-hidden', 'true')
  const marks = svg.append('g')
  const labels = svg.append('g')
  let minima: readonly PlotMinimum[] = []

  return {
    setMinima(next) {
      minima = next
    },
    draw(projection, obstacles) {
      const { width, height } = projection
      const shown = minima
        .map(({ at, global }) => ({ x: projection.x(at[0]), y: projection.y(at[1]), global }))
        .filter(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height)
      marks
        .selectAll('g')
        .data(shown)
        .join((enter) => {
          const mark = enter.append('g')
          mark.append('path').attr('class', 'plot-minimum-casing')
          mark.append('path').attr('class', 'plot-minimum')
          return mark
        })
        .attr('transform', ({ x, y }) => `translate(${snapped(x)} ${snapped(y)})`)
        .each(function ({ global }) {
          select(this)
            .selectAll('path')
            .attr('d', global ? upright : oblique)
        })

      const boxes = shown.map(({ x, y }) => ({
        x0: x - arm,
        y0: y - arm,
        x1: x + arm,
        y1: y + arm,
      }))
      const bounds = { x0: 4, y0: 4, x1: width - 4, y1: height - 4 }
      const named = (['global', 'local'] as const).flatMap((kind) => {
        const text = characters[kind]
        for (const { x, y, global } of shown) {
          if (global !== (kind === 'global')) continue
          const request = { key: kind, x, y, width: text.length * characterWidth, gap }
          const [label] = placeLabels([request], [...obstacles, ...boxes], bounds, new Map(), false)
          if (label) return [{ ...label, text }]
        }
        return []
      })
      labels
        .selectAll('text')
        .data(named)
        .join('text')
        .attr('class', 'plot-label')
        .attr('dy', '0.35em')
        .attr('x', ({ x }) => x)
        .attr('y', ({ y }) => y)
        .text(({ text }) => text)
    },
  }
}

export const upright = `M${-arm} 0H${arm}M0 ${-arm}V${arm}`
export const oblique = 'M-3 -3L3 3M3 -3L-3 3'

/** Upright strokes one and a half pixels wide are crisp around a whole pixel. */
function snapped(pixels: number): number {
  return Math.round(pixels * 2) / 2
}
