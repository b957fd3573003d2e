import { select } from 'd3'
import type { Point, Viewport } from '../../core/records/experiment'
import { readable } from '../../core/records/number-format'
import { spoken } from '../../core/records/spoken'
import type { Rectangle } from '../scene/clip'
import type { Clutter } from '../scene/clutter'
import { labelLetters } from '../scene/label-mark'
import { themed } from '../scene/palette'
import { firstSide, placeStart, startRadius } from '../scene/starts/place-starts'
import type { PlotStart } from '../scene/starts/plot-start'
import { startStrokes } from '../scene/starts/start-marks'
import { lettered, stroked } from '../styled'
import { measureOnPage } from '../text-width'
import type { Size } from '../watch-size'
import { startKeys } from './start-keys'

/**
 * A start that was chosen; `move` while the gesture goes on, `end` once when it is over. What is to `try` is shown like an
 * end, and `cancel` may come of it still.
 */
export type StartReport = (
  point: Point,
  phase: 'move' | 'end' | 'try' | 'cancel',
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

/** A place in pixels from the top left corner of the picture. */
export interface Pixel {
  readonly x: number
  readonly y: number
}

/** The picture that handles are on: a plot, or the ground in three dimensions. */
export interface HandleFrame {
  readonly size: Size
  /** The view of parameter space on show; the arrow keys move a start by a fraction of it. */
  readonly view: Viewport
  readonly clutter: Clutter
}

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
  const casing = svg.append('circle').attr('r', startRadius.ring)
  const ring = svg.append('circle').attr('r', startRadius.ring)
  const dot = svg.append('circle').attr('r', startRadius.dot)
  const label = lettered(svg.append('text'), labelLetters(themed))
    .attr('class', 'plot-label')
    .attr('text-anchor', 'middle')
    .attr('dy', '0.35em')
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
  let side = firstSide
  startKeys(element, () => view && { start, view }, onStart)

  return {
    element,
    setStart({ run, at, label: shown, name }) {
      start = at
      text = shown
      handle.attr('aria-label', name)
      const strokes = startStrokes(themed, run)
      stroked(casing, strokes.casing)
      stroked(ring, strokes.ring)
      dot.attr('fill', strokes.ring.colour)
    },
    setParameters(next) {
      names = next
    },
    draw(place, { size, view: shownView, clutter }, isNamed, obstacles) {
      view = shownView
      const placed = placeStart(
        { ...place, label: text },
        isNamed,
        size,
        { clutter, obstacles, side },
        measureOnPage,
      )
      const { x, y, isOutside } = placed
      handle
        .classed('plot-start-outside', isOutside)
        .style('transform', `translate(${x}px, ${y}px)`)
        .attr('aria-valuemin', Math.min(view.x0, start[0]))
        .attr('aria-valuemax', Math.max(view.x1, start[0]))
        .attr('aria-valuenow', start[0])
        .attr(
          'aria-valuetext',
          spoken(
            `${names[0]} = ${readable(start[0], 6)}, ${names[1]} = ${readable(start[1], 6)}${isOutside ? ', out of view' : ''}`,
          ),
        )

      label.attr('display', placed.label ? null : 'none')
      if (!placed.label) return placed.covered
      const { label: shown } = placed
      side = shown.side
      label.text(shown.text)
      label.attr('x', shown.x + shown.width / 2 - x).attr('y', shown.y - y)
      return placed.covered
    },
  }
}
