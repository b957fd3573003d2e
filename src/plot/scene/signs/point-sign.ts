/** Kinds of critical point; `lowest` is a minimum such that none known is lower. */
export type PointKind = 'lowest' | 'minimum' | 'maximum' | 'saddle' | 'undecided'

export type Direction = readonly [x: number, y: number]

interface Signed {
  readonly kind: PointKind
  /** Unit vectors, that along which f curves least first; null where there are none. */
  readonly directions: readonly [low: Direction, high: Direction] | null
}

/** The ends of a saddle's lines are drawn from this radius on. */
const smallest = 4

type Ends = 'heads' | 'bars' | 'plain'

/**
 * The one sign of a critical point, as an outline at a place of the screen, where y points downwards: a triangle on its tip for a minimum and on
 * its base for a maximum, a diamond for what is neither for certain, and for a saddle two lines, the one along which f
 * falls with heads at its ends and the one along which it rises with bars.
 */
export function pointSign(
  { kind, directions }: Signed,
  radius: number,
  x: number,
  y: number,
): string {
  switch (kind) {
    case 'lowest':
      return triangle(radius + 1, 1)
    case 'minimum':
      return triangle(radius, 1)
    case 'maximum':
      return triangle(radius, -1)
    case 'undecided':
      return `M${place(0, -radius)}L${place(radius, 0)}L${place(0, radius)}L${place(-radius, 0)}Z`
    case 'saddle': {
      if (!directions)
        return line([1, 0], radius * 1.3, 'plain') + line([0, 1], radius * 1.3, 'plain')
      const [falling, rising] = directions
      return line(falling, radius * 1.7, 'heads') + line(rising, radius * 1.3, 'bars')
    }
    default:
      return kind satisfies never
  }

  /** `side` 1: on its tip. */
  function triangle(size: number, side: 1 | -1): string {
    const [half, height] = [0.95 * size, side * 0.6 * size]
    return `M${place(-half, -height)}L${place(half, -height)}L${place(0, side * size)}Z`
  }

  function line([dx, dy]: Direction, reach: number, ends: Ends): string {
    const [ux, uy] = [dx, -dy]
    const stroke = `M${place(-ux * reach, -uy * reach)}L${place(ux * reach, uy * reach)}`
    if (radius < smallest || ends === 'plain') return stroke
    return stroke + end(ux, uy, reach, ends) + end(-ux, -uy, reach, ends)
  }

  function end(ux: number, uy: number, reach: number, ends: Ends): string {
    const [back, side] = ends === 'heads' ? [3.4, 2.4] : [0, 2.2]
    const [bx, by] = [ux * (reach - back), uy * (reach - back)]
    const [left, right] = [
      place(bx - uy * side, by + ux * side),
      place(bx + uy * side, by - ux * side),
    ]
    return `M${left}L${place(ux * reach, uy * reach)}L${right}`
  }

  function place(dx: number, dy: number): string {
    return `${(x + dx).toFixed(2)} ${(y + dy).toFixed(2)}`
  }
}
