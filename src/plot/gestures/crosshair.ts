import { select } from 'd3'
import { spoken } from '../../core/records/spoken'
import type { Projection } from '../scene/projection'
import type { PixelPoint } from './press'

export interface CrosshairOptions {
  /** Null when it loses the focus. */
  onMove(place: PixelPoint | null): void
  onStart(place: PixelPoint): void
}

/** A place in the plot that keys move, seen while it has the focus, or that something else marks. */
export interface Crosshair {
  /** Its place while it has the focus. */
  place(): PixelPoint | null
  /** Shows it elsewhere, or with null no longer. */
  mark(place: PixelPoint | null): void
  /** Says on which plot it is, as its name goes on. */
  setWhere(where: string): void
  /** Sets the words for what is at the crosshair. */
  describe(text: string): void
  focus(): void
  draw(projection: Projection): void
}

const directions: Readonly<Record<string, PixelPoint>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
/** Pixels of one key's move, and of one with Alt or Control. */
const stride = { usual: 12, fine: 1 } as const

export function crosshair(node: HTMLElement, options: CrosshairOptions): Crosshair {
  const element = select(node)
    .append('div')
    .attr('class', 'plot-crosshair')
    .attr('role', 'slider')
    .attr('tabindex', 0)
    .attr('aria-label', 'Reading point')
    .attr('aria-valuemin', 0)
    .attr('aria-valuemax', 100)
    .attr('aria-valuenow', 50)
    .attr(
      'aria-description',
      'The arrow keys move it, with Alt or Control by a pixel; Enter sets the start there; plus and minus zoom, Shift with the arrows pans, 0 shows the usual view.',
    )
  const handle = element.node() as HTMLElement
  let size = { width: 0, height: 0 }
  /** Its place as fractions of the plot, so that it stays in view. */
  let at: PixelPoint = [0.5, 0.5]
  let marked: PixelPoint | null = null

  const own = (): PixelPoint => [at[0] * size.width, at[1] * size.height]
  const isFocused = () => document.activeElement === handle

  function put(): void {
    const [x, y] = marked ?? own()
    element
      .style('transform', `translate(${x}px, ${y}px)`)
      .classed('plot-crosshair-marked', marked !== null)
      .attr('aria-valuenow', Math.round(100 * at[0]))
  }

  handle.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') return options.onStart(own())
    const direction = directions[event.key]
    if (!direction || event.shiftKey || event.metaKey) return
    event.preventDefault()
    // The player's shortcuts are arrow keys too.
    event.stopPropagation()
    const far = event.altKey || event.ctrlKey ? stride.fine : stride.usual
    const moved = ([from, length]: PixelPoint, by: number) =>
      Math.min(1, Math.max(0, from + (by * far) / length))
    at = [moved([at[0], size.width], direction[0]), moved([at[1], size.height], direction[1])]
    put()
    options.onMove(own())
  })
  handle.addEventListener('focus', () => {
    marked = null
    put()
    options.onMove(own())
  })
  handle.addEventListener('blur', () => options.onMove(null))

  return {
    focus: () => handle.focus(),
    place: () => (isFocused() ? own() : null),
    mark(place) {
      marked = place
      put()
    },
    setWhere(where) {
      element.attr('aria-label', `Reading point${where}`)
    },
    describe(text) {
      if (isFocused()) element.attr('aria-valuetext', spoken(text))
    },
    draw({ width, height }) {
      if (size.width === width && size.height === height) return
      size = { width, height }
      put()
    },
  }
}
