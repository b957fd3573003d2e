import type { Point, Viewport } from '../core/experiment'
import type { SurveyPicture } from '../core/survey/picture'
import { type BasinKind, basinCells, basinKinds } from './basin-cells'
import {
  type BasinColours,
  basinColours,
  basinVariables,
  fillColours,
  fillMask,
} from './basin-image'
import { basinNames } from './basin-names'
import { basinPatterns, canvasPattern } from './basin-patterns'
import { freshContext } from './canvas'
import { watchColours } from './palette'
import type { PlotLayer } from './plot-layer'
import type { Projection } from './projection'

export interface PlotBasins {
  readonly viewport: Viewport
  readonly picture: SurveyPicture
  /** Of each minimum, in [0, 8). */
  readonly hues: readonly number[]
  /** Of each minimum. */
  readonly names: readonly string[]
  /** Of the areas where no minimum is reached; '' for none. */
  readonly kinds: Readonly<Record<BasinKind, string>>
  /** Of the lowest minima known, whose names stand out. */
  readonly lowest: ReadonlySet<number>
}

export interface BasinLayer extends PlotLayer {
  setBasins(basins: PlotBasins | null): void
}

/** A map of a viewport this many times smaller or larger tells nothing about the one on show. */
const farthestZoom = 200

/**
 * The basins of attraction: under the lines of the contours, whose fill gives way to it, and with the names of the basins.
 *
 * @param onPoint the point of parameter space under the mouse; null when there is none
 */
export function basinLayer(
  node: HTMLElement,
  request: () => void,
  onPoint: (point: Point | null) => void,
): BasinLayer {
  const canvas = document.createElement('canvas')
  canvas.className = 'plot-layer plot-basins'
  canvas.setAttribute('aria-hidden', 'true')
  node.append(canvas)
  const names = basinNames(node)
  const image = document.createElement('canvas')
  const masks = new Map<number, HTMLCanvasElement>()
  const scratch = document.createElement('canvas')
  const colours = watchColours(
    node,
    basinVariables,
    () => {
      isFilled = false
      request()
    },
    basinColours,
  )
  let basins: PlotBasins | null = null
  let isFilled = false
  let drawnFor: Projection | null = null
  const pointing = watchPointer(node, () => drawnFor, onPoint)

  function fill({ picture, hues }: PlotBasins, colours: BasinColours): void {
    const { kinds, counts } = basinCells(picture)
    draw(image, (pixels) => fillColours(pixels, picture, hues, colours))
    for (const [kind, name] of basinKinds.entries()) {
      if (counts[kind] === 0 || !basinPatterns[name]) masks.delete(kind)
      else {
        const mask = masks.get(kind) ?? document.createElement('canvas')
        draw(mask, (pixels) => fillMask(pixels, kinds, kind))
        masks.set(kind, mask)
      }
    }

    function draw(target: HTMLCanvasElement, write: (pixels: Uint32Array) => void): void {
      target.width = picture.columns
      target.height = picture.rows
      const context = target.getContext('2d')
      const data = context?.createImageData(picture.columns, picture.rows)
      if (!context || !data) return
      write(new Uint32Array(data.data.buffer))
      context.putImageData(data, 0, 0)
    }
  }

  function place({ viewport }: PlotBasins, projection: Projection): void {
    const { view, x, y, width, height, unitsPerPixel } = projection
    const context = freshContext(canvas, width, height)
    const zoom = (viewport.x1 - viewport.x0) / (view.x1 - view.x0)
    const isTelling = zoom < farthestZoom && zoom > 1 / farthestZoom
    canvas.toggleAttribute('data-drawn', isTelling)
    if (!isTelling) return
    const left = x(viewport.x0)
    const top = y(viewport.y1)
    const across = zoom * width
    const down = (viewport.y1 - viewport.y0) / unitsPerPixel
    context.imageSmoothingEnabled = false
    context.drawImage(image, left, top, across, down)
    for (const [kind, mask] of masks) {
      const pattern = basinPatterns[basinKinds[kind]!]
      if (!pattern) continue
      const masked = freshContext(scratch, width, height)
      masked.globalCompositeOperation = 'source-over'
      masked.imageSmoothingEnabled = false
      masked.drawImage(mask, left, top, across, down)
      masked.globalCompositeOperation = 'source-in'
      masked.setTransform(1, 0, 0, 1, 0, 0)
      masked.fillStyle = canvasPattern(pattern, colours.current.ink, scratch.width / width)
      masked.fillRect(0, 0, scratch.width, scratch.height)
      context.drawImage(scratch, 0, 0, width, height)
    }
  }

  return {
    setBasins(next) {
      if (next === basins) return
      basins = next
      isFilled = false
      names.setBasins(next)
      request()
    },
    draw(projection) {
      if (isFilled && projection === drawnFor) return false
      drawnFor = projection
      if (!basins) {
        freshContext(canvas, projection.width, projection.height)
        canvas.removeAttribute('data-drawn')
        names.draw(projection)
        return false
      }
      if (!isFilled) fill(basins, colours.current)
      isFilled = true
      place(basins, projection)
      names.draw(projection)
      return false
    },
    destroy() {
      colours.stop()
      pointing.abort()
      onPoint(null)
    },
  }
}

/** A finger that points sets the start, of which the same is told. */
function watchPointer(
  node: HTMLElement,
  projection: () => Projection | null,
  onPoint: (point: Point | null) => void,
): AbortController {
  const listener = new AbortController()
  const { signal } = listener
  const area = node.parentElement
  area?.addEventListener(
    'pointermove',
    ({ pointerType, buttons, clientX, clientY }) => {
      const box = area.getBoundingClientRect()
      const isAsking = pointerType === 'mouse' && buttons === 0
      onPoint((isAsking && projection()?.pointAt(clientX - box.left, clientY - box.top)) || null)
    },
    { signal },
  )
  area?.addEventListener('pointerleave', () => onPoint(null), { signal })
  return listener
}
