/** 2⁻⁵³(1 + 2⁻⁵²): times |x| it is more than half and less than three halves of a unit in the last place of x. */
const halfUnit = 1.1102230246251568e-16

/** A double above every real number that rounds to `value`: at most two units in the last place higher. */
export function above(value: number): number {
  if (value === -Infinity) return -Number.MAX_VALUE
  return value + (Math.abs(value) * halfUnit + Number.MIN_VALUE)
}

/** A double below every real number that rounds to `value`: at most two units in the last place lower. */
export function below(value: number): number {
  if (value === Infinity) return Number.MAX_VALUE
  return value - (Math.abs(value) * halfUnit + Number.MIN_VALUE)
}

/** a + b − fl(a + b), exactly; NaN at an overflow. Knuth's TwoSum. */
function sumError(a: number, b: number, sum: number): number {
  const part = sum - a
  return a - (sum - part) + (b - part)
}

/** A lower bound of a + b: exact where the sum is. Infinite bounds stay. */
export function addDown(a: number, b: number): number {
  const sum = a + b
  return sumError(a, b, sum) >= 0 ? sum : below(sum)
}

/** An upper bound of a + b: exact where the sum is. */
export function addUp(a: number, b: number): number {
  const sum = a + b
  return sumError(a, b, sum) <= 0 ? sum : above(sum)
}

const splitter = 134217729

/** a·b − fl(a·b), exactly; NaN where overflow or underflow would spoil it. Dekker's TwoProduct, with Veltkamp's splitting. */
function productError(a: number, b: number, product: number): number {
  const size = Math.abs(product)
  if (a === 0 || b === 0) return 0
  if (!(size > 1e-250 && size < 1e290 && Math.abs(a) < 1e290 && Math.abs(b) < 1e290)) {
    return Number.NaN
  }
  const ca = splitter * a
  const ah = ca - (ca - a)
  const al = a - ah
  const cb = splitter * b
  const bh = cb - (cb - b)
  const bl = b - bh
  return al * bl - (product - ah * bh - al * bh - ah * bl)
}

/** A lower bound of a·b: exact where the product is. 0 times a bound without end is 0. */
export function multiplyDown(a: number, b: number): number {
  if (a === 0 || b === 0) return 0
  const product = a * b
  return productError(a, b, product) >= 0 ? product : below(product)
}

/** An upper bound of a·b: exact where the product is. */
export function multiplyUp(a: number, b: number): number {
  if (a === 0 || b === 0) return 0
  const product = a * b
  return productError(a, b, product) <= 0 ? product : above(product)
}

/** A lower bound of a/b, b ≠ 0. */
export function divideDown(a: number, b: number): number {
  if (a === 0) return 0
  const quotient = a / b
  return isExactQuotient(a, b, quotient) ? quotient : below(quotient)
}

/** An upper bound of a/b, b ≠ 0. */
export function divideUp(a: number, b: number): number {
  if (a === 0) return 0
  const quotient = a / b
  return isExactQuotient(a, b, quotient) ? quotient : above(quotient)
}

function isExactQuotient(a: number, b: number, quotient: number): boolean {
  return quotient * b === a && productError(quotient, b, a) === 0
}
