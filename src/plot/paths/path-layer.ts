import { freshContext } from '../canvas'
import type { CanvasColours } from '../palette'
import { type Head, headOf } from '../scene/paths/head'
import { headCasing, headShape } from '../scene/paths/head-shape'
import type { PlotPath } from '../scene/paths/plot-path'
import { trailWidth } from '../scene/paths/trail-strokes'
import type { Projection } from '../scene/projection'
import { nearestPath } from './nearest-path'
import { type Trail, trail } from './trail'

/** The paths of all runs up to the playhead, each ending in its marker. */
export interface PathLayer {
  readonly heads: readonly Head[]
  setPaths(paths: readonly PlotPath[]): void
  setPlayhead(t: number): void
  setRaised(id: number | null): void
  /** The id of the path at a place of the plot, in pixels; null where none is. */
  pathAt(x: number, y: number): number | null
  /** Returns whether there is more to draw in the next frame. */
  draw(projection: Projection, palette: CanvasColours): boolean
}

/** Work that a frame has room for, however long the paths are: tracing in milliseconds, and drawing in pixels of line. */
const budget = { tracing: 3, ink: 16_000 } as const

export function pathLayer(node: HTMLElement): PathLayer {
  const canvas = document.createElement('canvas')
  canvas.setAttribute('class', 'plot-layer plot-heads')
  canvas.setAttribute('aria-hidden', 'true')
  node.append(canvas)
  const shapes = new Map<string, Path2D>()

  let trails: readonly Trail[] = []
  let heads: readonly Head[] = []
  let playhead = 0
  let raised: number | null = null

  function shapeOf(head: Head): Path2D {
    const outline = headShape(head)
    const known = shapes.get(outline)
    if (known) return known
    const made = new Path2D(outline)
    shapes.set(outline, made)
    return made
  }

  /** The raised one last, which is on top. */
  function byHeight(a: Trail, b: Trail): number {
    return Number(a.path.id === raised) - Number(b.path.id === raised)
  }

  function order(): void {
    for (const { canvas, path } of trails) {
      canvas.classList.toggle('plot-raised', path.id === raised)
    }
  }

  function drawHead(context: CanvasRenderingContext2D, head: Head, palette: CanvasColours): void {
    const shape = shapeOf(head)
    const colour = palette.runs[head.colour] ?? palette.paper
    context.strokeStyle = colour
    context.lineWidth = trailWidth.line
    if (head.step) {
      context.beginPath()
      context.moveTo(head.step[0], head.step[1])
      context.lineTo(head.x, head.y)
      context.stroke()
    }
    context.save()
    context.translate(head.x, head.y)
    if (head.kind === 'arrow') context.rotate(head.angle)
    context.strokeStyle = palette.paper
    context.lineWidth = 2 * headCasing
    context.stroke(shape)
    context.fillStyle = colour
    context.fill(shape)
    context.restore()
  }

  return {
    get heads() {
      return heads
    },
    setPaths(paths) {
      const known = new Map(trails.map((trail) => [trail.path.id, trail]))
      trails = paths.map((path) => {
        const kept = known.get(path.id)
        known.delete(path.id)
        if (!kept) {
          const made = trail(path)
          node.insertBefore(made.canvas, canvas)
          return made
        }
        kept.setPath(path)
        return kept
      })
      for (const gone of known.values()) gone.canvas.remove()
      order()
    },
    setPlayhead(t) {
      playhead = Math.max(0, Math.floor(t))
    },
    setRaised(id) {
      raised = id
      order()
    },
    pathAt(x, y) {
      const above = [...trails].sort(byHeight)
      return nearestPath(above, heads, playhead, x, y)
    },
    draw(projection, palette) {
      let unfinished = false
      for (const trail of trails) {
        const allowance = {
          deadline: performance.now() + budget.tracing / trails.length,
          ink: budget.ink / trails.length,
        }
        if (trail.draw(projection, palette, playhead, allowance)) unfinished = true
      }
      heads = [...trails]
        .sort(byHeight)
        .map((trail) => headOf(trail, projection, playhead))
        .filter((head) => head !== null)
      const context = freshContext(canvas, projection.width, projection.height)
      context.lineJoin = 'round'
      context.lineCap = 'round'
      for (const head of heads) drawHead(context, head, palette)
      return unfinished
    },
  }
}
