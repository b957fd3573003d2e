import { PreciseSum } from './precise-sum'

/**
 * The mean of (a·u + b·v + c)² over rows, as least + across·(v − v₀ + tilt·(u − u₀))² + along·(u − u₀)²: centred at its
 * minimum, so that no digit is lost where it is small, and the same work for any number of rows.
 */
export interface CentredSquares {
  /** (u₀, v₀), the one nearest to 0 where minima form a line. */
  readonly at: readonly [u: number, v: number]
  /** The mean at its minimum. */
  readonly least: number
  readonly tilt: number
  readonly across: number
  readonly along: number
  /** Number of the two squares that there are: below 2, minima form a line or are everywhere. */
  readonly rank: 0 | 1 | 2
}

type Column = ArrayLike<number>

/** Share of a column's squares below which what is left of it beside the other is rounding. */
const nothingLeft = 1e-28

/**
 * Least squares by sums to twice the digits of a double, corrected once: minimum and value are those of the rows to the
 * last digits. Å. Björck, Numerical Methods for Least Squares Problems (1996), section 2.9.
 */
export function leastSquares(a: Column, b: Column, c: Column): CentredSquares {
  const rows = c.length
  const aa = products(a, a)
  const bb = products(b, b)
  if (!(bb > 0)) return alongOne(a, b, c)
  const tilt = products(a, b) / bb
  const rest = Float64Array.from(
    { length: rows },
    (_, i) => new PreciseSum().add(a[i]!).addProduct(-tilt, b[i]!).value,
  )
  const left = products(rest, rest)
  const isFull = left > nothingLeft * aa
  let [u, v, residuals] = [0, 0, Float64Array.from(c)]
  // The second time finds what rounding has left of the first.
  for (let time = 0; time < 2; time++) {
    const du = isFull ? -products(rest, residuals) / left : 0
    const dv = -products(b, residuals) / bb - tilt * du
    u += du
    v += dv
    residuals = Float64Array.from(
      { length: rows },
      (_, i) => new PreciseSum().add(c[i]!).addProduct(a[i]!, u).addProduct(b[i]!, v).value,
    )
  }
  const at = isFull ? ([u, v] as const) : nearest(v, tilt)
  return {
    at,
    least: products(residuals, residuals) / rows,
    tilt,
    across: bb / rows,
    along: isFull ? left / rows : 0,
    rank: isFull ? 2 : 1,
  }
}

/** b is 0 throughout, so that nothing depends on v. */
function alongOne(a: Column, b: Column, c: Column): CentredSquares {
  const aa = products(a, a)
  if (!(aa > 0))
    return { at: [0, 0], least: products(c, c) / c.length, tilt: 0, across: 0, along: 0, rank: 0 }
  const { at, least, across } = leastSquares(b, a, c)
  return { at: [at[1], 0], least, tilt: 0, across: 0, along: across, rank: 1 }
}

/** The place on v + tilt·u = `level` that is nearest to 0. */
function nearest(level: number, tilt: number): readonly [number, number] {
  const v = level / (1 + tilt * tilt)
  return [tilt * v, v]
}

function products(a: Column, b: Column): number {
  const sum = new PreciseSum()
  for (let i = 0; i < a.length; i++) sum.addProduct(a[i]!, b[i]!)
  return sum.value
}
