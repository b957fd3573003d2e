import type { Derivatives } from '../expression/differentiate'
import type { Given } from '../expression/given'
import { derivatives as intervalDerivatives } from '../expression/interval/enclose'
import type { Interval } from '../expression/interval/interval'
import { intervals } from '../expression/interval/intervals'
import { addDown, addUp, multiplyDown, multiplyUp } from '../expression/interval/rounding'
import { pieceFunction } from '../expression/piece-function'
import { type PieceAlgebra, Pieces, type Side } from '../expression/pieces'
import type { Expression } from '../expression/tree'
import type { Viewport } from '../records/experiment'
import type { Place } from './settle'
import { UnitSquare } from './unit-square'

/** Two directions of the unit square by which to differentiate. */
export type Frame = readonly [
  first: readonly [u: number, v: number],
  second: readonly [u: number, v: number],
]

const axes: Frame = [
  [1, 0],
  [0, 1],
]

/**
 * The smooth pieces of a formula over a viewport, in coordinates (u, v) that run from 0 to 1 across it, with derivatives by
 * these: at places, and bounds over boxes around them.
 */
export class PieceSquare {
  readonly pieces: Pieces

  constructor(
    expression: Expression,
    private readonly view: Viewport,
    given?: Given,
  ) {
    this.pieces = new Pieces(expression, given)
  }

  /** f itself. */
  whole(): UnitSquare {
    return this.#onto((algebra, place) => this.pieces.at(algebra, place, []))
  }

  /** f on one crease, continued smoothly off it. */
  on(crease: number): UnitSquare {
    return this.#onto((algebra, place) => this.pieces.at(algebra, place, sidesOf(crease, 'on')))
  }

  /** f on one side of a crease, continued smoothly beyond it. */
  beside(crease: number, side: 'below' | 'above'): UnitSquare {
    return this.#onto((algebra, place) => this.pieces.at(algebra, place, sidesOf(crease, side)))
  }

  /** The function that is 0 along a crease. */
  height(crease: number): UnitSquare {
    return this.#onto((algebra, place) => this.pieces.height(algebra, place, crease))
  }

  /** The function that is 0 where a tip is. */
  radicand(tip: number): UnitSquare {
    return this.#onto((algebra, place) => this.pieces.radicand(algebra, place, tip))
  }

  #onto(piece: Parameters<typeof pieceFunction>[0]): UnitSquare {
    return new UnitSquare(pieceFunction(piece), this.view)
  }

  /** Bounds over the box that reaches `radius` to each side of a place, derivatives by the directions of `frame`. */
  bounds(
    { u, v }: Place,
    radius: number,
    frame: Frame = axes,
    sides: readonly Side[] = [],
  ): Derivatives<Interval> {
    const { x0, x1, y0, y1 } = this.view
    const [[au, av], [bu, bv]] = frame
    const [width, height] = [x1 - x0, y1 - y0]
    const zero = point(0)
    const coordinate = (low: number, size: number, at: number, first: number, second: number) => ({
      value: {
        lo: addDown(low, multiplyDown(size, at - radius)),
        hi: addUp(low, multiplyUp(size, at + radius)),
        regularity: 'smooth' as const,
      },
      dx: point(first * size),
      dy: point(second * size),
      dxx: zero,
      dxy: zero,
      dyy: zero,
    })
    return this.pieces.at(
      bounded,
      { x: coordinate(x0, width, u, au, bu), y: coordinate(y0, height, v, av, bv) },
      sides,
    )
  }
}

/** All sides but one as the place has them. */
export function sidesOf(crease: number, side: Side): readonly Side[] {
  const sides: Side[] = []
  sides[crease] = side
  return sides
}

const bounded: PieceAlgebra<Interval> = {
  values: intervals,
  derivatives: intervalDerivatives,
  side: ({ lo, hi }) => (hi < 0 ? 'below' : lo > 0 ? 'above' : null),
}

function point(value: number): Interval {
  return { lo: value, hi: value, regularity: 'smooth' }
}
