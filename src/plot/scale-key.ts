import { format, range, select } from 'd3'
import { bandFill } from './band-fill'

/** A small bar from the lowest colour to the highest, with the values they stand for. */
export interface ScaleKey {
  /** NaN where there is none: the key then shows nothing. */
  setRange(low: number, high: number): void
  destroy(): void
}

const steps = 24
const short = format('.3~g')

export function scaleKey(node: HTMLElement): ScaleKey {
  const root = select(node).append('span').attr('class', 'plot-key')
  const low = root.append('span').attr('class', 'plot-key-value')
  const bar = root
    .append('svg')
    .attr('class', 'plot-key-bar')
    .attr('viewBox', `0 0 ${steps} 1`)
    .attr('preserveAspectRatio', 'none')
    .attr('aria-hidden', 'true')
  bar
    .selectAll('rect')
    .data(range(steps))
    .join('rect')
    .attr('x', (k) => k)
    // A little wider than its step, so that no seam shows between two of them.
    .attr('width', (k) => (k === steps - 1 ? 1 : 1.1))
    .attr('height', 1)
    .attr('fill', (k) => bandFill(k, steps - 1))
  const high = root.append('span').attr('class', 'plot-key-value')

  return {
    setRange(from, to) {
      root.attr('hidden', Number.isFinite(from) && from < to ? null : '')
      low.text(readable(from))
      high.text(readable(to))
    },
    destroy() {
      root.remove()
    },
  }
}

function readable(value: number): string {
  const magnitude = Math.abs(value)
  if (value === 0) return '0'
  if (magnitude >= 1e5 || magnitude < 1e-3) {
    return format('.2~e')(value).replace('e+', 'e').replace('e-', 'e−')
  }
  return magnitude >= 1000 ? format(',.0f')(value) : short(value)
}
