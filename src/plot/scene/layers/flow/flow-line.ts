import { clipSegment } from '../../clip'
import type { Projection } from '../../projection'

/** The gradient flow from a start. */
export interface PlotFlow {
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
  readonly label: string
}

/** A flow in pixels. */
export interface FlowLine {
  readonly path: string
  /** Vertices within the plot. */
  readonly visible: readonly (readonly [x: number, y: number])[]
}

/**
 * The line of the flow, cut off outside the plot, where numbers too large for a renderer are met.
 */
export function lineOf({ x, y }: PlotFlow, projection: Projection): FlowLine {
  const { width, height } = projection
  const area = { x0: 0, y0: 0, x1: width, y1: height }
  const part = { from: 0, to: 1 }
  const pieces: string[] = []
  const visible: (readonly [number, number])[] = []
  let isDown = false
  for (let k = 1; k < x.length; k++) {
    const [ax, ay] = [projection.x(x[k - 1]!), projection.y(y[k - 1]!)]
    const [bx, by] = [projection.x(x[k]!), projection.y(y[k]!)]
    if (!clipSegment(ax, ay, bx, by, area, part)) {
      isDown = false
      continue
    }
    const at = (share: number) => [ax + share * (bx - ax), ay + share * (by - ay)] as const
    if (!isDown) {
      visible.push(at(part.from))
      pieces.push(`M${pixels(at(part.from))}`)
    }
    visible.push(at(part.to))
    pieces.push(`L${pixels(at(part.to))}`)
    isDown = part.to === 1
  }
  return { path: pieces.join(''), visible }
}

function pixels([x, y]: readonly [number, number]): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}
