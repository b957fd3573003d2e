import type { DifferentiableFunction } from '../differentiable'
import { differentiableOverBatch } from '../expression/evaluator'
import { numbers } from '../expression/numbers'
import type { Objective } from '../objective'
import { clipped } from './clipped'
import { type Draws, drawsOf } from './draws'
import type { PreparedRun } from './prepared-run'

/** The oracle that the steps of a run ask: f itself, or what they see of it. */
export interface Oracle {
  /** Whether they see f itself, all of it. */
  readonly isExact: boolean
  /** The function that the step from **w**ₜ sees; good until the next is asked for. */
  at(t: number): DifferentiableFunction
}

/** All of an objective that a step may see. */
export type Seeable = Pick<Objective, 'f' | 'given' | 'rowwise'>

export function oracleOf(objective: Seeable, run: Pick<PreparedRun, 'chance' | 'clip'>): Oracle {
  const oracle = chanceOracle(objective, drawsOf(run.chance, objective.given.rows))
  const { clip } = run
  if (clip === null) return oracle
  return { isExact: false, at: (t) => withClipping(oracle.at(t), clip) }
}

/** @param draws null where nothing is up to chance */
function chanceOracle({ f, given, rowwise }: Seeable, draws: Draws | null): Oracle {
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

/** Clipping of the gradient alone: the loss and the Hessian stay as they are. */
function withClipping(f: DifferentiableFunction, longest: number): DifferentiableFunction {
  const cut = (loss: number, out: Float64Array): number => {
    out.set(clipped(numbers, [out[0]!, out[1]!], longest))
    return loss
  }
  return {
    value: (x, y) => f.value(x, y),
    gradient: (x, y, out) => cut(f.gradient(x, y, out), out),
    hessian: (x, y, out) => cut(f.hessian(x, y, out), out),
  }
}
