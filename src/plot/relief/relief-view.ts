import { select } from 'd3'
import { Scene, WebGLRenderer } from 'three'
import type { Heights } from '../../core/ground/heights'
import type { StartReport } from '../gestures/start-handle'
import { startHandles } from '../gestures/start-handles'
import { watchPalette } from '../palette'
import { redraws } from '../redraw'
import type { Rectangle } from '../scene/clip'
import type { PlotMinimum } from '../scene/contours/plot-minimum'
import type { PlotPath } from '../scene/paths/plot-path'
import { decimals, rounded } from '../scene/projection'
import type { PlotStart } from '../scene/starts/plot-start'
import { watchSize } from '../watch-size'
import { withdraw } from '../withdraw'
import { axisMarks } from './axis-marks'
import { reliefColours } from './colours'
import { frameLines } from './frame-lines'
import { closeGraphics, openGraphics } from './graphics'
import { type Ground, groundOf } from './ground'
import { boxOf, marks } from './marks'
import { type Orbit, orbit } from './orbit'
import { orbitKeys } from './orbit-keys'
import { pickGesture } from './pick-gesture'
import { hitGround } from './ray'
import { sharpness } from './sharpness'
import { startOnGround } from './start-on-ground'
import { terrain } from './terrain'
import { type BaseTicks, baseTicks } from './ticks'
import { type TrailLines, trailLines } from './trail-lines'
import { watchVisible } from './watch-visible'

export interface ReliefViewOptions {
  readonly onStart: StartReport
  /** The graphics card has taken its memory away, or given it back. */
  onLost(isLost: boolean): void
}

/** The surface in three dimensions with its paths. Whatever is set is drawn in the next frame, and nothing else ever is. */
export interface ReliefView extends Pick<Orbit, 'turn' | 'zoom' | 'reset'> {
  /** A base whose sides need not have one scale is a square. */
  setHeights(heights: Heights | null, isEqual: boolean): void
  /** Sets the thresholds of the contours, from low to high. */
  setThresholds(thresholds: readonly number[]): void
  setParameters(names: readonly [string, string]): void
  setMinima(minima: readonly PlotMinimum[]): void
  /** A click means the first. */
  setStarts(starts: readonly PlotStart[]): void
  setPaths(paths: readonly PlotPath[]): void
  /** Paths are drawn up to this iterate, or to their last where they are shorter. */
  setPlayhead(t: number): void
  /** The id of the run to draw above the others. */
  setRaised(id: number | null): void
  /** The accessible name of the picture. */
  setDescription(text: string): void
  destroy(): void
}

const keysInWords =
  'The arrow keys turn it, with Shift farther; plus and minus zoom; 0 resets the view. A click sets the start.'
/** Milliseconds of a frame for laying paths over the ground. */
const tracing = 4

/** Fills `node`, which must have a size of its own. Returns null where there is no WebGL. */
export function reliefView(node: HTMLElement, options: ReliefViewOptions): ReliefView | null {
  const root = select(node).append('div').attr('class', 'relief').node()!
  const canvas = select(root)
    .append('canvas')
    .attr('class', 'relief-canvas')
    .attr('role', 'img')
    .attr('tabindex', 0)
    .attr('aria-description', keysInWords)
    .node()!
  const graphics = openGraphics(canvas)
  if (!graphics) {
    root.remove()
    return null
  }
  const { context, isSoftware } = graphics
  const renderer = new WebGLRenderer({ canvas, context })
  renderer.setClearColor(0, 0)
  // A question whether a shader is right has to wait for the answer.
  renderer.debug.checkShaderErrors = false
  const scene = new Scene()
  const surface = terrain()
  const frame = frameLines()
  scene.add(frame.group, surface.mesh)

  const axes = axisMarks(root)
  const overlay = marks(root)
  const starts = startHandles(root, options.onStart)
  const trails = new Map<number, TrailLines>()
  let heights: Heights | null = null
  let equal = true
  let thresholds: readonly number[] = []
  let ground: Ground | null = null
  let ticks: BaseTicks | null = null
  let playhead = 0
  let raised: number | null = null
  let size = { width: 0, height: 0 }
  const stale = { ground: false, thresholds: false, colours: true }

  const redraw = redraws(() => {
    if (!heights || size.width === 0 || !visible.current) return false
    refresh(heights)
    if (!ground || !ticks) return false
    const deadline = performance.now() + tracing
    let unfinished = false
    for (const trail of trails.values()) unfinished = trail.draw(playhead, deadline) || unfinished
    surface.setCoarse(sharp.isCoarse)
    renderer.render(scene, view.camera)
    axes.draw(view, ground, heights, ticks)
    const heads = overlay.headsOf(inOrder(), playhead, view, ground)
    const covered = drawStarts(ground, heads.map(boxOf))
    overlay.draw(view, ground, heads, size, covered)
    return unfinished
  })

  /** Brings up to date what seldom changes. */
  /** The arrow keys move them as on a plot; the pointer sets a start by a click. */
  function drawStarts(ground: Ground, obstacles: readonly Rectangle[]): readonly Rectangle[] {
    return starts.draw(
      ({ at }, handle) => {
        const { isBehind, ...place } = startOnGround(at, view, ground)
        handle.classList.toggle('relief-behind', isBehind)
        return place
      },
      { size, view: ground.viewport, clutter: () => 0 },
      obstacles,
    )
  }

  function refresh(heights: Heights): void {
    if (stale.ground) {
      ground = groundOf(heights, equal)
      ticks = baseTicks(ground)
      view.setGround(ground)
      surface.setGround(ground)
      frame.setGround(ground, ticks)
      for (const trail of trails.values()) trail.setGround(ground)
    }
    if (stale.ground || stale.thresholds) surface.setThresholds(heights, thresholds)
    if (stale.colours) {
      const colours = reliefColours(root, thresholds.length)
      surface.setColours(colours)
      frame.setColours(colours)
      for (const trail of trails.values()) trail.setColours(colours)
    }
    stale.ground = stale.thresholds = stale.colours = false
  }

  /** The raised run last, so that its marker is on top. */
  function inOrder(): readonly PlotPath[] {
    const paths = [...trails.values()].map(({ path }) => path)
    return paths.sort((a, b) => Number(a.id === raised) - Number(b.id === raised))
  }

  function moved(): void {
    sharp.moved()
    redraw.request()
  }

  function raise(): void {
    for (const [id, trail] of trails) trail.setRaised(id === raised)
  }

  function remove(id: number): void {
    const trail = trails.get(id)
    if (trail) scene.remove(trail.group)
    trail?.dispose()
    trails.delete(id)
  }

  function pick(x: number, y: number): void {
    const at = ground && hitGround(ground, view.eye, view.rayThrough(x, y))
    const first = starts.first
    if (!ground || !at || !first) return
    const { x0, x1, y0, y1 } = ground.viewport
    const digits = decimals(Math.max(x1 - x0, y1 - y0) / 1000)
    const [px, py] = ground.pointAt(at[0], at[2])
    options.onStart([rounded(px, digits), rounded(py, digits)], 'end', first.run)
  }

  function lost(event: Event): void {
    event.preventDefault()
    options.onLost(true)
  }

  function restored(): void {
    stale.ground = stale.colours = true
    options.onLost(false)
    redraw.request()
  }

  const { request } = redraw
  const sharp = sharpness(renderer, isSoftware, request)
  const view = orbit(canvas, moved)
  const visible = watchVisible(root, request)
  const palette = watchPalette(root, () => {
    stale.colours = true
    request()
  })
  const sizeWatch = watchSize(root, (next) => {
    if (next.width === 0 || next.height === 0) return
    size = next
    renderer.setSize(size.width, size.height)
    view.setSize(size)
    moved()
  })
  orbitKeys(canvas, view)
  pickGesture(canvas, pick)
  canvas.addEventListener('webglcontextlost', lost)
  canvas.addEventListener('webglcontextrestored', restored)

  return {
    turn: view.turn,
    zoom: view.zoom,
    reset: view.reset,
    setHeights(next, isEqual) {
      heights = next
      equal = isEqual
      stale.ground = true
      request()
    },
    setThresholds(next) {
      stale.colours ||= next.length !== thresholds.length
      thresholds = next
      stale.thresholds = true
      request()
    },
    setParameters(names) {
      axes.setParameters(names)
      starts.setParameters(names)
      request()
    },
    setMinima(minima) {
      overlay.setMinima(minima)
      request()
    },
    setStarts(next) {
      starts.setStarts(next)
      request()
    },
    setPaths(paths) {
      const ids = new Set(paths.map(({ id }) => id))
      for (const id of [...trails.keys()]) if (!ids.has(id)) remove(id)
      for (const path of paths) {
        const known = trails.get(path.id)
        if (known?.path.colour === path.colour) {
          known.setPath(path)
          continue
        }
        remove(path.id)
        const made = trailLines(path)
        if (ground) made.setGround(ground)
        trails.set(path.id, made)
        scene.add(made.group)
        stale.colours = true
      }
      raise()
      request()
    },
    setPlayhead(t) {
      playhead = t
      moved()
    },
    setRaised(id) {
      raised = id
      raise()
      request()
    },
    setDescription(text) {
      canvas.setAttribute('aria-label', text)
    },
    destroy() {
      redraw.cancel()
      sharp.stop()
      visible.stop()
      palette.stop()
      sizeWatch.stop()
      canvas.removeEventListener('webglcontextlost', lost)
      canvas.removeEventListener('webglcontextrestored', restored)
      view.dispose()
      for (const id of [...trails.keys()]) remove(id)
      surface.dispose()
      frame.dispose()
      renderer.dispose()
      closeGraphics(context)
      withdraw(root)
    },
  }
}
