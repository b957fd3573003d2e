import type { Sequence } from './chart-quantity'

/** Iterates of a run that are looked at: every `stride`th from the first on, and the last. */
export interface Samples {
  readonly stride: number
  /** Length of the whole run. */
  readonly length: number
}

/**
 * Samples of at most about `most` of a run's `length` iterates. The stride is 1 or a prime of at least 7, so that a run
 * that repeats after a few steps is not always met at the same phase of that.
 */
export function samplesOf(length: number, most: number): Samples {
  if (length <= most) return { stride: 1, length }
  let stride = Math.max(7, Math.ceil(length / most))
  while (!isPrime(stride)) stride++
  return { stride, length }
}

export function takeSamples(
  values: ArrayLike<number>,
  { stride, length }: Samples,
): Float64Array<ArrayBuffer> {
  const whole = Math.ceil(length / stride)
  const isLastApart = length > 0 && (length - 1) % stride > 0
  return Float64Array.from({ length: whole + (isLastApart ? 1 : 0) }, (_, i) =>
    i < whole ? values[i * stride]! : values[length - 1]!,
  )
}

/**
 * The values found at the samples as a sequence of every iterate: between two samples the value of
 * the one before.
 */
export function sampledSequence(found: ArrayLike<number>, { stride, length }: Samples): Sequence {
  return {
    length,
    at: (t) => found[t === length - 1 ? found.length - 1 : Math.floor(t / stride)]!,
  }
}

function isPrime(n: number): boolean {
  for (let divisor = 2; divisor * divisor <= n; divisor++) if (n % divisor === 0) return false
  return true
}
