import type { TracedPath } from '../../paths/trace'
import type { Projection } from '../../projection'

/**
 * The distance that a walker sees, as a share of a plot's shorter side: farther only by its own steps, never by zooming
 * out.
 */
const sight = 0.12
/** In pixels; less could not be told from the path. */
const nearest = 6
/**
 * Side of a square of the plot, in radii of a disc: an iterate in a square that has been uncovered
 * before changes nothing to be seen.
 */
const square = 0.2

/**
 * The radius of what a walker sees, in pixels.
 *
 * @param units how far it sees at the most along x, in units of parameter space, divided by `sight`
 */
export function sightRadius({ width, height, unitsX }: Projection, units: number): number {
  const most = sight * Math.min(width, height)
  return Math.max(nearest, Math.min(most, (sight * units) / unitsX))
}

/** The places of a plot that have been seen, to a fifth of a disc's radius. */
export interface Visited {
  restart(projection: Projection, radius: number): void
  /** The place of iterate `t` in pixels, where it is in sight and has not been seen before; otherwise null. */
  visit(walk: TracedPath, t: number): readonly [x: number, y: number] | null
}

export function visitedPlaces(): Visited {
  let uncovered = new Uint8Array()
  let projection: Projection | null = null
  let radius = 0
  const squaresAcross = (length: number) => Math.ceil((length + 2 * radius) / (square * radius)) + 1
  return {
    restart(next, nextRadius) {
      projection = next
      radius = nextRadius
      const size = squaresAcross(next.width) * squaresAcross(next.height)
      if (uncovered.length === size) uncovered.fill(0)
      else uncovered = new Uint8Array(size)
    },
    visit({ x, y }, t) {
      if (!projection) return null
      const { width, height } = projection
      const px = projection.x(x[t]!)
      const py = projection.y(y[t]!)
      // Not a number where the projection overflows, and then nowhere.
      const isSeen = px > -radius && px < width + radius && py > -radius && py < height + radius
      if (!isSeen) return null
      const column = Math.floor((px + radius) / (square * radius))
      const row = Math.floor((py + radius) / (square * radius))
      const place = row * squaresAcross(width) + column
      if (uncovered[place] === 1) return null
      uncovered[place] = 1
      return [px, py]
    },
  }
}
