import type { Head } from '../scene/paths/head'
import { squaredDistance } from '../scene/segment'
import type { Trail } from './trail'

/**
 * Distances from a path, and from the marker at its end, at which they can still be pointed at, in
 * pixels.
 */
const reach = { path: 6, head: 10 } as const

/** The id of the path at a place of the plot up to iterate t, the topmost where several are; null where none is. */
export function nearestPath(
  trails: readonly Trail[],
  heads: readonly Head[],
  t: number,
  x: number,
  y: number,
): number | null {
  const head = heads.findLast((head) => Math.hypot(head.x - x, head.y - y) <= reach.head)
  if (head) return head.id
  let nearest: number | null = null
  let least = reach.path ** 2
  for (const { path, trace } of trails) {
    const count = trace.verticesUntil(Math.min(t, trace.traced))
    const { x: px, y: py, pen } = trace.vertices
    for (let k = 1; k < count; k++) {
      if (pen[k] !== 1) continue
      const distance = squaredDistance(x, y, px[k - 1]!, py[k - 1]!, px[k]!, py[k]!)
      if (distance > least) continue
      least = distance
      nearest = path.id
    }
  }
  return nearest
}
