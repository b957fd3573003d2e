import type { Point } from '../../../core/records/experiment'
import { freshContext } from '../../canvas'
import type { PlotGestures } from '../../gestures/plot-gestures'
import { watchColours } from '../../palette'
import type { PlotLayer } from '../../plot-layer'
import { basinCells } from '../../scene/layers/basins/basin-cells'
import {
  basinColourNames,
  basinColours,
  type ColouredCells,
  fillColours,
  fillPixels,
} from '../../scene/layers/basins/basin-image'
import { isTelling } from '../../scene/layers/basins/basin-scene'
import type { PlotBasins } from '../../scene/layers/basins/plot-basins'
import type { Projection } from '../../scene/projection'
import { basinNames } from './basin-names'
import { patternTiles } from './basin-patterns'

export interface BasinLayer extends PlotLayer {
  setBasins(basins: PlotBasins | null): void
}

/**
 * The basins of attraction: under the lines of the contours, whose fill gives way to it, and with the names of the basins.
 *
 * @param onPoint the point of parameter space under the mouse; null when there is none
 */
export function basinLayer(
  node: HTMLElement,
  request: () => void,
  gestures: PlotGestures,
  onPoint: (point: Point | null) => void,
): BasinLayer {
  const canvas = document.createElement('canvas')
  canvas.className = 'plot-layer plot-basins'
  canvas.setAttribute('aria-hidden', 'true')
  node.append(canvas)
  const names = basinNames(node)
  const palette = watchColours(
    node,
    basinColourNames,
    () => {
      cells = null
      patterns = null
      drawn = null
      request()
    },
    basinColours,
  )
  let basins: PlotBasins | null = null
  let cells: ColouredCells | null = null
  let patterns: ReturnType<typeof patternTiles> | null = null
  let image: ImageData | null = null
  let drawn: { readonly basins: PlotBasins | null; readonly projection: Projection } | null = null
  let projection: Projection | null = null
  const stopWatching = watchPointer(gestures, () => projection, onPoint)

  /** The contours keep only their lines, which is for a style sheet to see to. */
  function showDrawn(isDrawn: boolean): void {
    node.parentElement?.classList.toggle('plot-mapped', isDrawn)
  }

  function coloured({ picture, hues }: PlotBasins): ColouredCells {
    const { columns, rows } = picture
    const colours = new Uint32Array(columns * rows)
    fillColours(colours, picture, hues, palette.current)
    return { columns, rows, colours, kinds: basinCells(picture).kinds }
  }

  function paint(basins: PlotBasins, cells: ColouredCells, projection: Projection): void {
    const { viewport } = basins
    const { x, y, width, height, unitsX, unitsY } = projection
    const context = freshContext(canvas, width, height)
    const isShown = isTelling(basins, projection)
    showDrawn(isShown)
    if (!isShown) return
    if (image?.width !== canvas.width || image.height !== canvas.height)
      image = context.createImageData(canvas.width, canvas.height)
    const scale = canvas.width / width
    const place = {
      left: scale * x(viewport.x0),
      top: scale * y(viewport.y1),
      width: (scale * (viewport.x1 - viewport.x0)) / unitsX,
      height: (scale * (viewport.y1 - viewport.y0)) / unitsY,
    }
    patterns ??= patternTiles(palette.current.inks, scale)
    const { tiles, side } = patterns
    fillPixels(new Uint32Array(image.data.buffer), canvas.width, cells, place, tiles, side)
    context.putImageData(image, 0, 0)
  }

  return {
    setBasins(next) {
      if (next === basins) return
      basins = next
      cells = null
      names.setBasins(next)
      request()
    },
    draw(next) {
      if (drawn?.basins === basins && drawn.projection === next) return false
      if (next.width !== projection?.width) patterns = null
      drawn = { basins, projection: next }
      projection = next
      names.draw(next)
      if (basins) {
        cells ??= coloured(basins)
        paint(basins, cells, next)
      } else {
        freshContext(canvas, next.width, next.height)
        showDrawn(false)
      }
      return false
    },
    get covered() {
      return names.covered
    },
    destroy() {
      palette.stop()
      showDrawn(false)
      stopWatching()
      onPoint(null)
    },
  }
}

/** A finger asks by a long press. */
function watchPointer(
  gestures: PlotGestures,
  projection: () => Projection | null,
  onPoint: (point: Point | null) => void,
): () => void {
  const ask = (at: readonly [x: number, y: number] | null) =>
    onPoint((at && projection()?.pointAt(...at)) || null)
  return gestures.listen({
    hover: ({ at, isPressed }) => ask(isPressed ? null : at),
    leave: () => onPoint(null),
    read: ({ at }) => ask(at),
  })
}
