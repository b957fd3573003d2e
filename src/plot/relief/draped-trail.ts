import { numbers } from '../scene/paths/numbers'
import type { PlotPath } from '../scene/paths/plot-path'
import { pathTrace } from '../scene/paths/trace'
import { project } from '../scene/projection'
import type { Ground } from './ground'

/** A path laid over the ground as straight pieces, found only as far as asked. */
export interface DrapedTrail {
  restart(path: PlotPath, ground: Ground): void
  /** Goes on to iterate t, or until the clock passes `deadline`; returns whether it got there. */
  advance(t: number, deadline: number): boolean
  /** The ends of each piece, six numbers; valid up to `pieces`, another array once they have outgrown it. */
  readonly ends: Float32Array<ArrayBuffer>
  readonly pieces: number
  /** The number of pieces that belong to iterates 0 … t, as far as they have been found. */
  piecesUntil(t: number): number
}

/** The longer side of the base in the pixels that the path is traced in; a cell of the ground is about two. */
const resolution = 400
/** In those pixels; a bend in the middle of a longer piece would be missed. */
const [shortestPiece, longestPiece] = [2, 24]
/** Distance of a piece's middle from where it belongs, at most, where the longer side of the base is 2. */
const flatness = 0.0015
/** Height of the line above the ground, whose triangles would otherwise cut into it. */
const lift = 0.007

export function drapedTrail(): DrapedTrail {
  const trace = pathTrace()
  const piecesAt = numbers()
  let ends = new Float32Array(6 * 256)
  let pieces = 0
  let ground: Ground | null = null

  function add(from: Lifted, to: Lifted): void {
    if (Number.isNaN(from[1] + to[1])) return
    if (6 * pieces === ends.length) {
      const larger = new Float32Array(2 * ends.length)
      larger.set(ends)
      ends = larger
    }
    ends.set(from, 6 * pieces)
    ends.set(to, 6 * pieces + 3)
    pieces++
  }

  /** Adds the part from one place to another, both in pixels, cut in two as long as the ground between them bends. */
  function drape(
    ground: Ground,
    from: Lifted,
    to: Lifted,
    ax: number,
    ay: number,
    bx: number,
    by: number,
  ): void {
    const length = Math.hypot(bx - ax, by - ay)
    if (length > shortestPiece) {
      const [mx, my] = [(ax + bx) / 2, (ay + by) / 2]
      const middle = lifted(ground, mx, my)
      const isBent = !(distance(middle, halfway(from, to)) < flatness)
      if (isBent || length > longestPiece) {
        drape(ground, from, middle, ax, ay, mx, my)
        drape(ground, middle, to, mx, my, bx, by)
        return
      }
    }
    add(from, to)
  }

  function drapeStroke(ground: Ground, k: number): void {
    const { x, y } = trace.vertices
    const [ax, ay, bx, by] = [x[k - 1]!, y[k - 1]!, x[k]!, y[k]!]
    drape(ground, lifted(ground, ax, ay), lifted(ground, bx, by), ax, ay, bx, by)
  }

  return {
    get ends() {
      return ends
    },
    get pieces() {
      return pieces
    },
    restart(path, next) {
      ground = next
      const { viewport, width, depth } = next
      const [across, down] = [(width / 2) * resolution, (depth / 2) * resolution]
      trace.restart(path, project(viewport, across, down, false))
      piecesAt.clear()
      pieces = 0
    },
    advance(t, deadline) {
      if (!ground) return true
      const arrived = trace.advance(t, () => performance.now() > deadline)
      for (let k = piecesAt.length; k < trace.count; k++) {
        if (trace.vertices.pen[k] === 1) drapeStroke(ground, k)
        piecesAt.push(pieces)
      }
      return arrived
    },
    piecesUntil(t) {
      const vertices = trace.verticesUntil(t)
      return vertices === 0 ? 0 : piecesAt.at(vertices - 1)
    },
  }
}

type Lifted = readonly [number, number, number]

function halfway(a: Lifted, b: Lifted): Lifted {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2]
}

function distance(a: Lifted, b: Lifted): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

/** The place on the ground under a pixel, moved away from it at a right angle. */
function lifted(ground: Ground, px: number, py: number): Lifted {
  const x = (2 * px) / resolution - ground.width / 2
  const z = (2 * py) / resolution - ground.depth / 2
  const height = ground.heightAt(x, z)
  const step = 0.005
  const alongX = (ground.heightAt(x + step, z) - ground.heightAt(x - step, z)) / (2 * step)
  const alongZ = (ground.heightAt(x, z + step) - ground.heightAt(x, z - step)) / (2 * step)
  if (Number.isNaN(alongX + alongZ)) return [x, height + lift, z]
  const length = Math.hypot(alongX, 1, alongZ)
  return [x - (lift * alongX) / length, height + lift / length, z - (lift * alongZ) / length]
}
