import { freshContext } from '../../canvas'
import { type CanvasColours, watchPalette } from '../../palette'
import type { PlotLayer } from '../../plot-layer'
import { graphPaper } from '../../scene/layers/blindfold/graph-paper'
import { holeStops } from '../../scene/layers/blindfold/holes'
import { sightRadius } from '../../scene/layers/blindfold/visited'
import type { TracedPath } from '../../scene/paths/trace'
import type { Projection } from '../../scene/projection'
import { uncovering } from './uncovering'

/** A cover over the contours, with holes where walkers have been. */
export interface BlindfoldLayer extends PlotLayer {
  setWalks(walks: readonly TracedPath[]): void
  setPlayhead(t: number): void
  /** Sets how far a walker sees at the most, in units of parameter space. */
  setSight(units: number): void
}

const liftingTime = 900

export function blindfoldLayer(node: HTMLElement, request: () => void): BlindfoldLayer {
  const canvas = document.createElement('canvas')
  canvas.className = 'plot-layer plot-cover'
  canvas.setAttribute('aria-hidden', 'true')
  node.append(canvas)
  const area = node.parentElement
  let walks: readonly TracedPath[] = []
  let playhead = 0
  let units = Number.POSITIVE_INFINITY
  let context: CanvasRenderingContext2D | null = null
  let projection: Projection | null = null
  let radius = 0
  let laidWith: { readonly palette: CanvasColours; readonly ratio: number } | null = null
  let disc: HTMLCanvasElement | null = null

  const holes = uncovering({
    lay() {
      if (!projection) return
      const { width, height } = projection
      context = freshContext(canvas, width, height)
      context.globalCompositeOperation = 'source-over'
      context.fillStyle = palette.current.paper
      context.fillRect(0, 0, width, height)
      drawGraphPaper(context, projection, palette.current.hairline)
      context.globalCompositeOperation = 'destination-out'
      disc = softDisc(radius)
    },
    uncover(x, y) {
      if (disc) context?.drawImage(disc, x - radius, y - radius, 2 * radius, 2 * radius)
    },
  })
  const palette = watchPalette(node, request)

  return {
    setWalks(next) {
      walks = next
      request()
    },
    setPlayhead(t) {
      playhead = t
      request()
    },
    setSight(next) {
      units = next
      request()
    },
    draw(next) {
      projection = next
      radius = sightRadius(next, units)
      const isLaid =
        laidWith?.palette === palette.current && laidWith.ratio === globalThis.devicePixelRatio
      if (!isLaid) holes.forget()
      laidWith = { palette: palette.current, ratio: globalThis.devicePixelRatio }
      const unfinished = holes.follow({ walks, projection, radius, t: playhead })
      area?.classList.add('plot-covered')
      return unfinished
    },
    destroy() {
      palette.stop()
      area?.classList.remove('plot-covered')
      if (laidWith) lift(canvas, node)
    },
  }
}

function drawGraphPaper(
  context: CanvasRenderingContext2D,
  projection: Projection,
  colour: string,
): void {
  context.save()
  context.strokeStyle = colour
  context.lineWidth = 1
  for (const { d, strength } of graphPaper(projection)) {
    context.globalAlpha = strength
    context.stroke(new Path2D(d))
  }
  context.restore()
}

/** Opaque in its inner half, and less and less so to its edge. */
function softDisc(radius: number): HTMLCanvasElement {
  const disc = document.createElement('canvas')
  const context = freshContext(disc, 2 * radius, 2 * radius)
  const shade = context.createRadialGradient(radius, radius, 0, radius, radius, radius)
  for (const [offset, opacity] of holeStops) shade.addColorStop(offset, `rgb(0 0 0 / ${opacity})`)
  context.fillStyle = shade
  context.fillRect(0, 0, 2 * radius, 2 * radius)
  return disc
}

/** Takes the cover away from below, as one lifts a cloth; at once where the system asks that nothing moves. */
function lift(canvas: HTMLCanvasElement, node: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  node.before(canvas)
  canvas.classList.add('plot-cover-lifting')
  const lifting = canvas.animate(
    { maskPosition: ['0 100%', '0 0'] },
    { duration: liftingTime, easing: 'cubic-bezier(0.6, 0, 0.3, 1)', fill: 'forwards' },
  )
  lifting.onfinish = () => canvas.remove()
}
