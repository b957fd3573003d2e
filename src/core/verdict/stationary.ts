import { findMethod } from '../methods/registry'
import type { Unfinished } from './ends'
import { rankTrend } from './trend'

/** Standard deviations of chance that a drift has to exceed. */
const likely = 1.8
/** Shares of the range of f, or of the motion, that are no drift; at the end, of a cycle that has all but closed. */
const slight = 1e-2
const closed = 1e-4
/** As `slight`, for swings that are known not to last unless they repeat. */
const repeating = 1e-3

/**
 * Whether the late part of a descent without a trend looks the same from its beginning to its end, so that it may be said to go on
 * like that: neither the means of f nor the motion drift by more than chance explains.
 */
export function isStationary({ late, method, schedule }: Unfinished): boolean {
  const { means, motion, lows, highs } = late
  const range = Math.max(...highs) - Math.min(...lows)
  if (!(range > 0)) return true
  const isTransient =
    findMethod(method)?.transient === true || (schedule?.kind ?? 'constant') !== 'constant'
  return [
    { values: means, scale: range },
    { values: motion, scale: Math.max(...motion) },
  ].every(({ values, scale }) => {
    const [all, end] = drifts(values).map((drift) => drift / scale) as [number, number]
    if (isTransient) return end <= repeating
    return all <= slight || end <= closed || Math.abs(rankTrend(values)) <= likely
  })
}

/** How far a mean over the last quarter is from that over the first, and from that over the one before. */
function drifts(values: Float64Array): readonly [all: number, end: number] {
  const size = Math.max(1, Math.floor(values.length / 4))
  const level = (to: number) => {
    let mean = 0
    for (let k = Math.max(0, to - size); k < to; k++) mean += values[k]! / size
    return mean
  }
  const last = level(values.length)
  const first = level(size)
  return [Math.abs(last - first), Math.abs(last - level(values.length - size))]
}
