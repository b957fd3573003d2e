/**
 * A sum of numbers and of products to twice the digits of a double: Dekker's and Knuth's sums and products without error.
 * Exact to its last digits as long as nothing over- or underflows.
 */
export class PreciseSum {
  #high = 0
  #low = 0

  add(value: number): this {
    const sum = this.#high + value
    const part = sum - this.#high
    this.#low += this.#high - (sum - part) + (value - part)
    this.#high = sum
    return this
  }

  addProduct(a: number, b: number): this {
    const product = a * b
    this.#low += productError(a, b, product)
    return this.add(product)
  }

  get value(): number {
    return this.#high + this.#low
  }
}

const splitter = 134217729

/** a·b − fl(a·b), with Veltkamp's halves; 0 where they would overflow. */
function productError(a: number, b: number, product: number): number {
  const [highA, highB] = [halved(a), halved(b)]
  const [lowA, lowB] = [a - highA, b - highB]
  const error = lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB)
  return Number.isFinite(error) ? error : 0
}

function halved(value: number): number {
  const scaled = splitter * value
  return scaled - (scaled - value)
}
