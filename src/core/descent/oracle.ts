import type { DifferentiableFunction } from '../differentiable'
import { differentiableOverBatch } from '../expression/evaluator'
import type { Objective } from '../objective'
import type { Draws } from './draws'

/** The oracle that the steps of a run ask: f itself, or what they see of it. */
export interface Oracle {
  /** Whether they see f itself, all of it. */
  readonly isExact: boolean
  /** The function that the step from **w**ₜ sees; good until the next is asked for. */
  at(t: number): DifferentiableFunction
}

/** All of an objective that a step may see. */
export type Seeable = Pick<Objective, 'f' | 'given' | 'rowwise'>

/** @param draws null where nothing is up to chance */
export function oracleOf({ f, given, rowwise }: Seeable, draws: Draws | null): Oracle {
  if (!draws) return { isExact: true, at: () => f }
  const batch = rowwise && draws.hasBatch ? differentiableOverBatch(rowwise, given) : null
  const noisy = draws.hasNoise
  return {
    isExact: false,
    at(t) {
      const seen = batch ? batch.over(draws.rowsAt(t)) : f
      if (!noisy) return seen
      draws.drawNoise(t)
      return withNoise(seen, draws)
    },
  }
}

/** Noise in the slope alone: of the loss it is not asked. */
function withNoise(f: DifferentiableFunction, { noiseX, noiseY }: Draws): DifferentiableFunction {
  const add = (loss: number, out: Float64Array): number => {
    out[0] = out[0]! + noiseX
    out[1] = out[1]! + noiseY
    return loss
  }
  return {
    value: (x, y) => f.value(x, y),
    gradient: (x, y, out) => add(f.gradient(x, y, out), out),
    hessian: (x, y, out) => add(f.hessian(x, y, out), out),
  }
}
