import { select } from 'd3'
import { redraws } from '../redraw'
import type { Mark } from '../scene/mark'
import type { Plane } from '../scene/one-variable/plane'
import { type Palette, themed } from '../scene/palette'
import { svgPainter } from '../scene/svg'
import { type Size, watchSize } from '../watch-size'
import { withdraw } from '../withdraw'

/** A picture of which a part stays while the playhead moves. */
export interface PlanePlot<Content> {
  readonly element: HTMLElement
  /** The place of the picture's inside; null where there is none. */
  readonly plane: Plane | null
  setContent(content: Content | null): void
  setPlayhead(t: number): void
  destroy(): void
}

export interface PlaneScene<Content> {
  plane(content: Content, size: Size): Plane
  ground(content: Content, plane: Plane, palette: Palette): readonly Mark[]
  trail(content: Content, plane: Plane, t: number, palette: Palette): readonly Mark[]
}

/** @param name of its class */
export function planePlot<Content>(
  node: HTMLElement,
  name: string,
  { plane: planeOf, ground, trail }: PlaneScene<Content>,
): PlanePlot<Content> {
  const root = select(node).append('div').attr('class', `plot ${name}`)
  const element = root.node()!
  const svg = root.append('svg').attr('class', 'plot-layer').attr('aria-hidden', 'true')
  const [still, moving] = [svg.append('g'), svg.append('g').attr('class', 'plot-steps')]
  const painter = svgPainter(`${name}-`)
  let content: Content | null = null
  let plane: Plane | null = null
  let size: Size = { width: 0, height: 0 }
  let t = 0
  let isStale = true

  const redraw = redraws(() => {
    if (isStale) {
      plane = content && size.width > 0 ? planeOf(content, size) : null
      svg.attr('hidden', plane ? null : '')
      still.html(plane && content ? painter.paint(ground(content, plane, themed)) : '')
    }
    isStale = false
    moving.html(plane && content ? painter.paint(trail(content, plane, t, themed)) : '')
    return false
  })
  const redrawAll = () => {
    isStale = true
    redraw.request()
  }
  const sizeWatch = watchSize(element, (next) => {
    size = next
    redrawAll()
  })

  return {
    element,
    get plane() {
      return plane
    },
    setContent(next) {
      content = next
      redrawAll()
    },
    setPlayhead(next) {
      t = next
      redraw.request()
    },
    destroy() {
      redraw.cancel()
      sizeWatch.stop()
      withdraw(element)
    },
  }
}
