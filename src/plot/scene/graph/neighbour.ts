import type { GraphLayout } from './graph-layout'

export type Direction = 'left' | 'right' | 'up' | 'down'

/**
 * The node that an arrow key leads to: to the left what a node is computed from, to the right what uses it, and up and down
 * its column; the same where there is none.
 */
export function neighbour(
  { nodes, edges }: Pick<GraphLayout, 'nodes' | 'edges'>,
  from: number,
  direction: Direction,
): number {
  const { x, y } = nodes[from]!
  const all = [...nodes.keys()]
  const isWanted = (at: number) => {
    switch (direction) {
      case 'left':
        return edges.some((edge) => edge.to === from && edge.from === at)
      case 'right':
        return edges.some((edge) => edge.from === from && edge.to === at)
      case 'up':
        return nodes[at]!.x === x && nodes[at]!.y < y
      case 'down':
        return nodes[at]!.x === x && nodes[at]!.y > y
      default:
        throw direction satisfies never
    }
  }
  const distance = (at: number) => Math.hypot(nodes[at]!.x - x, nodes[at]!.y - y)
  const [nearest = from] = all.filter(isWanted).sort((a, b) => distance(a) - distance(b))
  return nearest
}
