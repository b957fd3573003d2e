/** The range of the loss of one descent; NaN where there is no iterate. */
export interface LossRange {
  readonly lowest: number
  /** Range of f over the last fifth of the iterates. */
  readonly late: readonly [low: number, high: number]
}

export function lossRange(f: Float64Array): LossRange {
  const late = f.subarray(f.length - Math.max(1, Math.floor(f.length / 5)))
  const [low, high] = extent(late)
  return { lowest: Math.min(low, extent(f)[0]), late: [low, high] }
}

function extent(values: Float64Array): readonly [number, number] {
  if (values.length === 0) return [Number.NaN, Number.NaN]
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return [low, high]
}
