/** A list of doubles that grows without a boxed value each. */
export interface Numbers {
  readonly length: number
  /** Valid up to `length`; another array once the list has grown. */
  readonly values: Float64Array
  at(index: number): number
  push(value: number): void
  /** Empties the list and keeps its room. */
  clear(): void
  /** The number of values that are at most `limit`, in a list that never decreases. */
  countUpTo(limit: number): number
}

export function numbers(): Numbers {
  let values = new Float64Array(256)
  let length = 0
  return {
    get length() {
      return length
    },
    get values() {
      return values
    },
    at: (index) => values[index] ?? Number.NaN,
    push(value) {
      if (length === values.length) {
        const larger = new Float64Array(2 * length)
        larger.set(values)
        values = larger
      }
      values[length++] = value
    },
    clear() {
      length = 0
    },
    countUpTo(limit) {
      let low = 0
      let high = length
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((values[middle] ?? 0) <= limit) low = middle + 1
        else high = middle
      }
      return low
    },
  }
}
