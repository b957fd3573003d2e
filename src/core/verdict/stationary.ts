import type { Method } from '../methods/method'
import { findMethod } from '../methods/registry'
import type { Unfinished } from './ends'
import type { Late } from './late'
import { rankTrend } from './trend'

/** Standard deviations of chance that a drift has to exceed, and that one along an axis has to. */
const likely = 1.8
const sure = 3.3
/** Shares of the range of f, or of the motion, that are no drift; at the end, of a cycle that has all but closed. */
const slight = 1e-2
const closed = 1e-4
/** Share of f that is more than its last digits. */
const rounding = 1e-13
/**
 * Share of steps that reverse the one before, below which a descent swings, and friction takes of a swing at every turn.
 */
const swinging = 0.3

/**
 * Whether the late part of a descent without a trend looks the same from its beginning to its end, so that it may be said to go on
 * like that: neither the means of f nor the motion drift by more than chance explains. Where it does not repeat, it must turn back
 * too often to be a swing that dies, and be by a method whose steps do not change with what it remembers.
 */
export function isStationary(unfinished: Unfinished): boolean {
  const { late } = unfinished
  const { means, motion, motionX, motionY, lows, highs } = late
  if (growsUnseen(motionX) || growsUnseen(motionY) || driftsUnseen(unfinished)) return false
  if (late.period !== null) return true
  if (late.reversals < swinging * late.steps || isPassing(unfinished)) return false
  const [low, high] = [least(lows), greatest(highs)]
  // Along a cycle f may be the same but for its rounding.
  const range = Math.max(high - low, rounding * Math.max(Math.abs(low), Math.abs(high)))
  if (!(range < Infinity)) return false
  return looksTheSame(means, range) && looksTheSame(motion, greatest(motion))
}

function looksTheSame(values: Float64Array, scale: number): boolean {
  const [first, before, last] = levels(values)
  if (scale === 0) return true
  const [all, end] = [Math.abs(last - first) / scale, Math.abs(last - before) / scale]
  return all <= slight || end <= closed || Math.abs(rankTrend(values)) <= likely
}

/** Whether a motion along one axis, however small beside the other, doubles from the first quarter to the last. */
function growsUnseen(motion: Late['motionX']): boolean {
  const [first, , last] = levels(motion)
  return last > 2 * first && rankTrend(motion) > sure
}

/** Share that may be left of what a method remembers of the steps before the late ones. */
const forgotten = 1e-6

/** Whether swings that do not repeat are no sign that they go on: steps change, by a schedule or by what is remembered. */
export function isPassing({ late, method: id, hyperparameters, schedule }: Unfinished): boolean {
  if ((schedule?.kind ?? 'constant') !== 'constant') return true
  const method = findMethod(id)
  if (!method || method.transient) return true
  return isRemembered(method.memory, method, { late, hyperparameters }, forgotten)
}

/** Share that may be left of slopes before the late ones where their sign alone counts: most of what they could turn has turned. */
const outvoted = 0.1

function driftsUnseen(unfinished: Unfinished): boolean {
  const method = findMethod(unfinished.method)
  return method !== undefined && isRemembered(method.signedMemory, method, unfinished, outvoted)
}

function isRemembered(
  name: string | undefined,
  method: Method,
  { late, hyperparameters }: Pick<Unfinished, 'late' | 'hyperparameters'>,
  most: number,
): boolean {
  if (name === undefined) return false
  const left = hyperparameters[name] ?? method.hyperparameters[name]!.default
  return left ** late.division.from > most
}

/** Means over the first quarter, the last but one and the last. */
function levels(values: Float64Array): readonly [first: number, before: number, last: number] {
  const size = Math.max(1, Math.floor(values.length / 4))
  const { length } = values
  return [
    level(values, size, size),
    level(values, size, length - size),
    level(values, size, length),
  ]
}

function level(values: Float64Array, size: number, to: number): number {
  let mean = 0
  for (let k = Math.max(0, to - size); k < to; k++) mean += values[k]! / size
  return mean
}

function greatest(values: Float64Array): number {
  let most = -Infinity
  for (let k = 0; k < values.length; k++) most = Math.max(most, values[k]!)
  return most
}

function least(values: Float64Array): number {
  let most = Infinity
  for (let k = 0; k < values.length; k++) most = Math.min(most, values[k]!)
  return most
}
