import { all, type BigNumber, create, type MathNode } from 'mathjs'

/**
 * Mathematics with more digits than any sum or difference of the catalogue cancels, by a double's sixteen several times
 * over.
 */
const math = create(all!, { number: 'BigNumber', precision: 64 })

/** f, its gradient (f_x, f_y) and its Hessian (f_xx, f_xy, f_yy) at a point, each rounded to a double once, at the end. */
export interface ExactSample {
  readonly x: number
  readonly y: number
  readonly f: number
  readonly grad: readonly [number, number]
  readonly hess: readonly [number, number, number]
}

/**
 * A formula in `x` and `y` in 64 digits, with symbolic derivatives: another parser, another arithmetic and another
 * calculus than the ones that are tested against it.
 */
export class Exact {
  readonly #values: readonly MathNode[]

  constructor(formula: string) {
    const f = math.parse(formula)
    // The numbers into which simplification turns fractions are doubles.
    const along = (node: MathNode, name: string) => math.derivative(node, name, { simplify: false })
    const [dx, dy] = [along(f, 'x'), along(f, 'y')]
    this.#values = [f, dx, dy, along(dx, 'x'), along(dx, 'y'), along(dy, 'y')]
  }

  sample(x: number, y: number): ExactSample {
    const [f, dx, dy, dxx, dxy, dyy] = this.#at(math.bignumber(x), math.bignumber(y)).map(Number)
    return { x, y, f: f!, grad: [dx!, dy!], hess: [dxx!, dxy!, dyy!] }
  }

  /** The stationary point next to a place, by Newton's method, and f there. */
  stationary(x: number, y: number): { readonly x: number; readonly y: number; readonly f: number } {
    let [a, b] = [math.bignumber(x), math.bignumber(y)]
    // Two steps would do from sixteen digits; a place may be given to fewer.
    for (let step = 0; step < 8; step++) {
      const [, dx, dy, dxx, dxy, dyy] = this.#at(a, b) as Six
      const determinant = dxx.mul(dyy).sub(dxy.mul(dxy))
      if (determinant.isZero()) break
      a = a.sub(dyy.mul(dx).sub(dxy.mul(dy)).div(determinant))
      b = b.sub(dxx.mul(dy).sub(dxy.mul(dx)).div(determinant))
    }
    return { x: Number(a), y: Number(b), f: Number(this.#at(a, b)[0]) }
  }

  #at(x: BigNumber, y: BigNumber): readonly BigNumber[] {
    return this.#values.map((value) => math.bignumber(value.evaluate({ x, y })))
  }
}

type Six = readonly [BigNumber, BigNumber, BigNumber, BigNumber, BigNumber, BigNumber]
