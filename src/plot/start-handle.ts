import { select } from 'd3'
import type { Point } from '../core/experiment'
import type { Projection } from './projection'
import { startKeys } from './start-keys'

export interface StartHandle {
  readonly element: HTMLElement
  setStart(start: Point): void
  setParameters(names: readonly [string, string]): void
  draw(projection: Projection): void
}

/** Keeps the handle of a start outside the plot within reach, in pixels from the edge. */
const inset = 9
/** The label goes to the left of the handle unless that is nearer to the edge than this, in pixels. */
const labelRoom = 52

let handles = 0

export function startHandle(
  node: HTMLElement,
  onStart: (point: Point, phase: 'move' | 'end') => void,
): StartHandle {
  handles += 1
  const help = `plot-start-help-${handles}`
  const root = select(node)
  const handle = root
    .append('div')
    .attr('class', 'plot-start')
    .attr('role', 'slider')
    .attr('tabindex', 0)
    .attr('aria-label', 'Start point')
    .attr('aria-describedby', help)
  const svg = handle.append('svg').attr('viewBox', '-16 -16 32 32').attr('aria-hidden', 'true')
  svg.append('circle').attr('class', 'plot-start-casing').attr('r', 7.5)
  svg.append('circle').attr('class', 'plot-start-ring').attr('r', 7.5)
  svg.append('circle').attr('class', 'plot-start-dot').attr('r', 2.4)
  handle.append('span').attr('class', 'plot-start-label').attr('aria-hidden', 'true').text('start')
  root
    .append('span')
    .attr('id', help)
    .attr('hidden', '')
    .text(
      'The arrow keys move it by about a hundredth of the view; with Shift ten times as far, with Alt or Control a tenth as far.',
    )

  const element = handle.node() as HTMLDivElement
  let start: Point = [0, 0]
  let names: readonly [string, string] = ['x', 'y']
  let projection: Projection | null = null
  startKeys(element, () => projection && { start, view: projection.view }, onStart)

  return {
    element,
    setStart(next) {
      start = next
    },
    setParameters(next) {
      names = next
    },
    draw(next) {
      projection = next
      const { view, width, height } = next
      const x = next.x(start[0])
      const y = next.y(start[1])
      const shownX = Math.min(width - inset, Math.max(inset, x))
      const shownY = Math.min(height - inset, Math.max(inset, y))
      const isOutside = x < 0 || x > width || y < 0 || y > height
      handle
        .classed('plot-start-outside', isOutside)
        .classed('plot-start-label-right', shownX < labelRoom)
        .style('transform', `translate(${isOutside ? shownX : x}px, ${isOutside ? shownY : y}px)`)
        .attr('aria-valuemin', Math.min(view.x0, start[0]))
        .attr('aria-valuemax', Math.max(view.x1, start[0]))
        .attr('aria-valuenow', start[0])
        .attr(
          'aria-valuetext',
          `${names[0]} = ${spoken(start[0])}, ${names[1]} = ${spoken(start[1])}`,
        )
    },
  }
}

function spoken(value: number): string {
  return String(Number(value.toPrecision(6))).replace('-', '−')
}
