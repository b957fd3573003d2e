import { select } from 'd3'
import type { Point, Viewport } from '../../core/records/experiment'
import { readable } from '../../core/records/number-format'
import type { Rectangle } from '../scene/clip'
import type { Clutter } from '../scene/clutter'
import { placeLabels } from '../scene/labels'
import type { PlotStart } from '../scene/starts/plot-start'
import { textWidths } from '../text-width'
import type { Size } from '../watch-size'
import { startKeys } from './start-keys'

/** A start that was chosen; `move` while the gesture goes on, `end` once when it is over. */
export type StartReport = (
  point: Point,
  phase: 'move' | 'end' | 'cancel',
  run: number | null,
) => void

export interface StartHandle {
  readonly element: HTMLElement
  setStart(start: PlotStart): void
  setParameters(names: readonly [string, string]): void
  /** Returns what the handle and its label, where it is named, cover. */
  draw(
    place: Pixel,
    frame: HandleFrame,
    isNamed: boolean,
    obstacles: readonly Rectangle[],
  ): readonly Rectangle[]
}

/** From the top left corner of the picture, in pixels. */
export interface Pixel {
  readonly x: number
  readonly y: number
}

/** The picture that handles are on: a plot, or the ground in three dimensions. */
export interface HandleFrame {
  readonly size: Size
  /** What it shows of parameter space, of which the arrow keys move a start by a fraction. */
  readonly view: Viewport
  readonly clutter: Clutter
}

/** Keeps the handle of a start outside the plot within reach, in pixels from the edge. */
const inset = 9
const reach = 9
const labelGap = 12

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
    .attr('aria-describedby', help)
  const svg = handle.append('svg').attr('viewBox', '-16 -16 32 32').attr('aria-hidden', 'true')
  svg.append('circle').attr('class', 'plot-start-casing').attr('r', 7.5)
  svg.append('circle').attr('class', 'plot-start-ring').attr('r', 7.5)
  svg.append('circle').attr('class', 'plot-start-dot').attr('r', 2.4)
  const label = svg
    .append('text')
    .attr('class', 'plot-label')
    .attr('text-anchor', 'middle')
    .attr('dy', '0.35em')
  const widthOf = textWidths(400, 12)
  handle
    .append('span')
    .attr('id', help)
    .attr('hidden', '')
    .text(
      'The arrow keys move it by about a hundredth of the view; with Shift ten times as far, with Alt or Control a tenth as far.',
    )

  const element = handle.node() as HTMLDivElement
  let start: Point = [0, 0]
  let text = ''
  let names: readonly [string, string] = ['x', 'y']
  let view: Viewport | null = null
  let sides: ReadonlyMap<string, number> = new Map([['start', 1]])
  startKeys(element, () => view && { start, view }, onStart)

  return {
    element,
    setStart({ run, at, label: shown, name }) {
      start = at
      text = shown
      handle
        .attr('aria-label', name)
        .style('--start', run === null ? '' : `var(--run-text-${run + 1})`)
    },
    setParameters(next) {
      names = next
    },
    draw(place, { size: { width, height }, view: shown, clutter }, isNamed, obstacles) {
      view = shown
      const isOutside = place.x < 0 || place.x > width || place.y < 0 || place.y > height
      const x = isOutside ? Math.min(width - inset, Math.max(inset, place.x)) : place.x
      const y = isOutside ? Math.min(height - inset, Math.max(inset, place.y)) : place.y
      handle
        .classed('plot-start-outside', isOutside)
        .style('transform', `translate(${x}px, ${y}px)`)
        .attr('aria-valuemin', Math.min(view.x0, start[0]))
        .attr('aria-valuemax', Math.max(view.x1, start[0]))
        .attr('aria-valuenow', start[0])
        .attr(
          'aria-valuetext',
          `${names[0]} = ${readable(start[0], 6)}, ${names[1]} = ${readable(start[1], 6)}${isOutside ? ', out of view' : ''}`,
        )

      label.attr('display', isNamed ? null : 'none')
      if (!isNamed) return []
      const name = isOutside ? `${text}, out of view` : text
      label.text(name)
      const labelWidth = widthOf(name)
      const [placed] = placeLabels([{ key: 'start', x, y, width: labelWidth, gap: labelGap }], {
        bounds: { x0: 2, y0: 2, x1: width - 2, y1: height - 2 },
        obstacles,
        clutter,
        previous: sides,
      })
      if (!placed) return []
      sides = new Map([['start', placed.side]])
      label.attr('x', placed.x + labelWidth / 2 - x).attr('y', placed.y - y)
      return [placed.box, { x0: x - reach, y0: y - reach, x1: x + reach, y1: y + reach }]
    },
  }
}
