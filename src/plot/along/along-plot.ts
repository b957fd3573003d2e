import { select } from 'd3'
import { moved } from '../chart/reading-keys'
import { seekGesture } from '../chart/seek-gesture'
import { redraws } from '../redraw'
import type { AlongContent } from '../scene/along/along-content'
import {
  type AlongFrame,
  alongFrame,
  alongX,
  alongY,
  boundedY,
  curvePath,
  linePath,
  modelPath,
  readOff,
} from '../scene/along/along-frame'
import { wordsApart } from '../scene/along/words-apart'
import { labelFont } from '../scene/font'
import { markerPath } from '../scene/markers'
import { measureOnPage } from '../text-width'
import { watchSize } from '../watch-size'
import { withdraw } from '../withdraw'
import { drawAxes } from './along-axes'

/** f along a step, with the needle of the run's rate to drag. */
export interface AlongPlot {
  setContent(content: AlongContent | null): void
  /** The step length that belongs to the run's rate now, which what is drawn may be a frame behind. */
  setNeedle(s: number): void
  setDescription(text: string): void
  /** Sets the words for where the needle stands, which the slider speaks as its value. */
  setValue(text: string): void
  focus(): void
  destroy(): void
}

export interface AlongOptions {
  /** A step length in (0, span]. */
  onLength(s: number, phase: 'move' | 'end'): void
  /** A drag was taken away: what was before is to be put back. */
  onCancel(): void
}

/** Places of the needle in the picture, finer than any screen. */
const fine = 10_000
/** Steps of the arrow keys across it. */
const coarse = 200

export function alongPlot(node: HTMLElement, { onLength, onCancel }: AlongOptions): AlongPlot {
  const root = select(node)
    .append('div')
    .attr('class', 'plot plot-along')
    .attr('role', 'slider')
    .attr('tabindex', 0)
    .attr('aria-valuemin', 0)
  const element = root.node()!
  const svg = root.append('svg').attr('class', 'plot-layer').attr('aria-hidden', 'true')
  const axes = svg.append('g')
  const clip = svg.append('svg').attr('class', 'plot-along-inside')
  const line = (name: string) => clip.append('path').attr('class', `plot-along-${name}`)
  const level = line('level')
  const model = line('model')
  const decrease = line('decrease')
  const curve = line('curve')
  const refused = clip.append('g')
  const floor = clip.append('circle').attr('class', 'plot-along-floor').attr('r', 4)
  const marks = svg.append('g')
  const needle = svg.append('g').attr('class', 'plot-along-needle')
  const stem = needle.append('path')
  const handle = needle.append('circle').attr('r', 8)
  const taken = svg.append('path')

  let content: AlongContent | null = null
  let size = { width: 0, height: 0 }
  let length = Number.NaN
  let frame: AlongFrame | null = null

  const redraw = redraws(() => {
    frame = content && size.width > 0 ? alongFrame(content, size) : null
    svg.attr('hidden', frame ? null : '')
    if (!content || !frame) return false
    drawAxes(axes, frame)
    clip
      .attr('x', frame.left)
      .attr('y', frame.top)
      .attr('width', frame.width)
      .attr('height', frame.height)
      .attr('viewBox', `${frame.left} ${frame.top} ${frame.width} ${frame.height}`)
    level.attr('d', linePath(frame, content.loss, 0))
    model.attr('d', modelPath(frame, content))
    curve.attr('d', curvePath(frame, content.values))
    decrease.attr('d', content.search ? linePath(frame, content.loss, content.search.slope) : '')
    drawFloor(frame, content)
    drawRefused(frame, content)
    drawMarks(frame, content)
    drawNeedle(frame, content)
    return false
  })

  function drawFloor(frame: AlongFrame, { minimum }: AlongContent): void {
    floor.attr('hidden', minimum ? null : '')
    if (!minimum) return
    floor.attr('cx', alongX(frame, minimum.at)).attr('cy', boundedY(frame, minimum.value))
  }

  function drawRefused(frame: AlongFrame, content: AlongContent): void {
    const shown = (content.search?.refused ?? []).filter((s) => s <= content.span)
    refused
      .selectAll('path')
      .data(shown)
      .join('path')
      .attr('class', 'plot-along-refused')
      .attr('d', (s) => {
        const [x, y] = [alongX(frame, s), boundedY(frame, readOff(content, s))]
        return `M${x - 4} ${y - 4}l8 8m0 -8l-8 8`
      })
  }

  function drawMarks(frame: AlongFrame, { others, modelled, span }: AlongContent): void {
    const bottom = frame.top + frame.height
    const seen = modelled.filter(({ at }) => at <= span)
    const words = wordsApart(
      seen.map(({ at }) => alongX(frame, at)),
      seen.map(({ label }) => measureOnPage(label, labelFont)),
    )
    marks
      .selectAll<SVGGElement, AlongContent['modelled'][number]>('g.plot-along-modelled')
      .data(seen)
      .join((enter) => {
        const group = enter.append('g').attr('class', 'plot-along-modelled')
        group.append('path')
        group.append('text')
        return group
      })
      .each(function ({ at, label }, index) {
        const x = alongX(frame, at)
        const group = select(this)
        group.select('path').attr('d', `M${x} ${frame.top}V${bottom}`)
        group
          .select('text')
          .attr('x', words[index]!.x)
          .attr('text-anchor', words[index]!.anchor)
          .attr('y', frame.top - 5)
          .text(label)
      })
    marks
      .selectAll<SVGPathElement, AlongContent['others'][number]>('path.plot-along-other')
      .data(others.filter(({ at }) => at <= span))
      .join((enter) => {
        const mark = enter.append('path')
        mark.append('title')
        return mark
      })
      .attr('class', ({ colour }) => `plot-along-other plot-mark-${colour}`)
      .attr('d', ({ colour }) => markerPath(colour, 62))
      .attr('transform', ({ at }) => `translate(${alongX(frame, at)} ${bottom})`)
      .select('title')
      .text(({ label }) => label)
  }

  function drawNeedle(
    frame: AlongFrame,
    { taken: { at, value }, colour, span }: AlongContent,
  ): void {
    const bottom = frame.top + frame.height
    const x = alongX(frame, Math.min(span, Math.max(0, length)))
    needle.attr('hidden', Number.isFinite(length) ? null : '')
    needle.attr('class', `plot-along-needle plot-mark-${colour}`)
    // Beyond the picture it points there.
    stem.attr(
      'd',
      length > span
        ? `M${x} ${bottom - 9}l10 9l-10 9z`
        : `M${x - 0.75} ${frame.top}h1.5V${bottom}h-1.5z`,
    )
    handle
      .attr('cx', x)
      .attr('cy', bottom)
      .attr('hidden', length > span ? '' : null)
    const isSeen = at <= span && Number.isFinite(value)
    taken.attr('hidden', isSeen ? null : '').attr('class', `plot-dot plot-mark-${colour}`)
    if (!isSeen) return
    const y = Math.min(bottom, Math.max(frame.top, alongY(frame, value)))
    taken
      .attr('d', markerPath(colour, 90))
      .attr('transform', `translate(${alongX(frame, at)} ${y})`)
  }

  /** Two digits finer than the picture is, so that links stay short. */
  const lengthAt = (place: number, places: number) =>
    Number((((frame?.span ?? 0) * Math.max(1, place)) / places).toPrecision(4))
  const gesture = seekGesture(element, {
    frame: () => frame && { ...frame, lastStep: fine },
    playhead: () => -1,
    onHover: () => {},
    onSeek: (place, phase) => {
      if (place === -1) onCancel()
      else onLength(lengthAt(place, fine), phase)
    },
  })
  element.addEventListener('keydown', (event) => {
    if (!frame || event.ctrlKey || event.metaKey || event.altKey) return
    const from = Math.min(coarse, (length / frame.span) * coarse)
    const to = moved(event.key, from, coarse)
    if (to === null) return
    event.preventDefault()
    // The player's shortcuts are arrow keys too.
    event.stopPropagation()
    onLength(lengthAt(to, coarse), 'end')
  })
  const sizeWatch = watchSize(element, (next) => {
    size = next
    redraw.request()
  })

  /** Tells the length, which may lie beyond what is drawn. */
  function tellLength(): void {
    const told = Number.isNaN(length) ? 0 : length
    root.attr('aria-valuemax', Math.max(content?.span ?? 0, told)).attr('aria-valuenow', told)
  }

  return {
    setContent(next) {
      content = next
      tellLength()
      redraw.request()
    },
    setNeedle(s) {
      length = s
      tellLength()
      redraw.request()
    },
    setDescription(text) {
      root.attr('aria-label', text)
    },
    setValue(text) {
      root.attr('aria-valuetext', text)
    },
    focus: () => element.focus(),
    destroy() {
      redraw.cancel()
      gesture.cancel()
      sizeWatch.stop()
      withdraw(element)
    },
  }
}
