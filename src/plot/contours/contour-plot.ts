import { select } from 'd3'
import type { Field } from '../../core/ground/field'
import type { Viewport } from '../../core/records/experiment'
import { type PlotGestures, plotGestures } from '../gestures/plot-gestures'
import { raisingPointer } from '../gestures/raising-pointer'
import { type StartGestureOptions, startGesture } from '../gestures/start-gesture'
import { startHandles } from '../gestures/start-handles'
import { watchPalette } from '../palette'
import { pathLayer } from '../paths/path-layer'
import { runLabels } from '../paths/run-labels'
import { stepArrows } from '../paths/step-arrows'
import type { MakeLayer } from '../plot-layer'
import { layersAt, withCovered } from '../plot-layer'
import { redraws } from '../redraw'
import type { Around } from '../scene/around'
import { coveredClutter, pathClutter } from '../scene/clutter'
import type { PlotMinimum } from '../scene/contours/plot-minimum'
import { levelOf, type Place } from '../scene/layers/pile'
import type { PlotPath } from '../scene/paths/plot-path'
import type { PlotStep } from '../scene/paths/step-arrows'
import { type Projection, project } from '../scene/projection'
import type { PlotStart } from '../scene/starts/plot-start'
import { watchSize } from '../watch-size'
import { withdraw } from '../withdraw'
import { axes } from './axes'
import { contourLayer } from './contour-layer'
import { minimaLayer } from './minima-layer'

export type { MakeLayer, PlotLayer } from '../plot-layer'

export interface ContourPlotOptions extends StartGestureOptions {
  /** The pointer is on the path or the name of a run that shares the plot; null when it leaves it. */
  onRaise(run: number | null): void
  /** The size of the plot area, in CSS pixels; the field to draw is that of the view widened to it. */
  onResize(size: { readonly width: number; readonly height: number }): void
}

/** A corner of a plot, in pixels from its right edge and from its top. */
export interface Corner {
  readonly across: number
  readonly down: number
}

/** Contours, start and paths in `node`, which must have a size of its own. Whatever is set is drawn in the next frame. */
export interface ContourPlot {
  /** The part of parameter space to show, which the plot widens to its own aspect where both axes have one scale. */
  setView(view: Viewport, isEqual: boolean): void
  /** Drawn where its own viewport is, which may not be the one on show. */
  setField(field: Field | null): void
  setParameters(names: readonly [string, string]): void
  setMinima(minima: readonly PlotMinimum[]): void
  /** A press that is on no handle means the first. */
  setStarts(starts: readonly PlotStart[]): void
  /** Puts the focus on the start of a run, or on the one it shares. */
  focusOnStart(run: number): void
  setPaths(paths: readonly PlotPath[]): void
  /** Paths are drawn up to this iterate, or to their last where they are shorter. */
  setPlayhead(t: number): void
  /** The step to mark with arrows; null for none. */
  setStep(step: PlotStep | null): void
  /** The id of the run to draw above the others. */
  setRaised(id: number | null): void
  /** A corner at the top right that is not the plot's own, as buttons lie there: texts keep clear of it. */
  setReserved(corner: Corner): void
  /** The inside of the axes, which pointers press. */
  readonly area: HTMLElement
  /** The gestures of pointers on the area. */
  readonly gestures: PlotGestures
  /** Adds a layer that most pictures do without, and returns what removes it. */
  addLayer(place: Place, make: MakeLayer): () => void
  /** The accessible name of the picture. */
  setDescription(text: string): void
  destroy(): void
}

export function contourPlot(node: HTMLElement, options: ContourPlotOptions): ContourPlot {
  const root = select(node).append('div').attr('class', 'plot')
  const frame = axes(root.node()!)
  const area = root.append('div').attr('class', 'plot-area').node()!
  const gestures = plotGestures(area, (target) => handles.isHandle(target))
  const contours = contourLayer(area)
  const ground = layersAt(area, gestures)
  const minima = minimaLayer(area)
  const paths = pathLayer(area)
  const marks = layersAt(area, gestures)
  const arrows = stepArrows(area)
  const labels = runLabels(area)
  const handles = startHandles(area, options.onStart)

  let view: Viewport | null = null
  let equal = true
  let size = { width: 0, height: 0 }
  let projection: Projection | null = null
  let shownPaths: readonly PlotPath[] = []
  let reserved: Corner = { across: 0, down: 0 }
  let around: Around | null = null
  let aroundMarks: Around | null = null
  let fields: 'none' | 'first' | 'later' = 'none'

  const redraw = redraws(() => {
    if (!view || size.width === 0 || size.height === 0) return false
    projection ??= project(view, size.width, size.height, equal)
    frame.draw(projection)
    contours.draw(projection)
    // The first contours are to be seen at once; the marks and paths, costly the first time, come in the next frame.
    if (fields === 'first') {
      fields = 'later'
      return true
    }
    around ??= drawMarks(projection)
    let unfinished = ground.draw(projection, around)
    unfinished = paths.draw(projection, palette.current) || unfinished
    aroundMarks = withCovered(around, ground.covered(), aroundMarks)
    unfinished = marks.draw(projection, aroundMarks) || unfinished
    const obstacles = [...around.covered, ...ground.covered(), ...marks.covered()]
    const stepping = arrows.draw(projection, coveredClutter(obstacles))
    labels.draw(projection, paths.heads, [...obstacles, ...stepping])
    return unfinished
  })

  /** Draws the parts that do not move with the playhead. */
  function drawMarks(projection: Projection): Around {
    const clutter = pathClutter(shownPaths, projection)
    const { width } = projection
    const { across, down } = reserved
    const corner = across > 0 ? [{ x0: width - across, y0: 0, x1: width, y1: down }] : []
    const aroundStart = handles.draw(
      ({ at: [x, y] }) => ({ x: projection.x(x), y: projection.y(y) }),
      { size: projection, view: projection.view, clutter },
      corner,
    )
    const around = { covered: [...corner, ...aroundStart], clutter }
    const covered = [...around.covered, ...minima.draw(projection, around)]
    return { covered, clutter }
  }

  function requestMarks(): void {
    around = null
    request()
  }

  const { request } = redraw
  const palette = watchPalette(area, request)
  // A single path is not looked up: nobody asks which it is.
  const pathAt = (x: number, y: number) => (shownPaths.length > 1 ? paths.pathAt(x, y) : null)
  gestures.listen(raisingPointer(pathAt, options.onRaise))
  const starting = startGesture(area, gestures, () => projection, handles.pressed, options)
  const sizeWatch = watchSize(area, (next) => {
    // A plot that is hidden has no size to report.
    if (next.width === 0 || next.height === 0) return
    if (next.width !== size.width || next.height !== size.height) {
      size = next
      projection = null
      around = null
      options.onResize(next)
    }
    // Sizes are told before the frame is painted, which so has the contours: the next one may be far on a busy machine.
    if (fields === 'first') redraw.now()
    else request()
  })

  return {
    area,
    gestures,
    setView(next, isEqual) {
      // Told again of the same view, the plot still knows where a press in this very frame is.
      if (next === view && isEqual === equal) return
      view = next
      equal = isEqual
      projection = null
      requestMarks()
    },
    setField(field) {
      if (field && fields === 'none') fields = 'first'
      contours.setField(field)
      request()
    },
    setParameters(names) {
      frame.setParameters(names)
      handles.setParameters(names)
      requestMarks()
    },
    setMinima(next) {
      minima.setMinima(next)
      requestMarks()
    },
    setStarts(next) {
      handles.setStarts(next)
      requestMarks()
    },
    focusOnStart: handles.focus,
    setPaths(next) {
      shownPaths = next
      paths.setPaths(next)
      requestMarks()
    },
    setPlayhead(t) {
      paths.setPlayhead(t)
      request()
    },
    setStep(step) {
      arrows.setStep(step)
      request()
    },
    setRaised(id) {
      paths.setRaised(id)
      request()
    },
    setReserved(corner) {
      if (corner.across === reserved.across && corner.down === reserved.down) return
      reserved = corner
      requestMarks()
    },
    addLayer(place, make) {
      return { ground, marks }[levelOf(place)].add(place, make, request)
    },
    setDescription(text) {
      contours.setDescription(text)
    },
    destroy() {
      redraw.cancel()
      ground.clear()
      marks.clear()
      gestures.destroy()
      starting.cancel()
      palette.stop()
      sizeWatch.stop()
      withdraw(root.node()!)
    },
  }
}
