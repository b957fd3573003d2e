import type { Run } from '../records/experiment'
import { isConstant } from '../records/schedule'
import type { Stability } from './method'
import { findMethod } from './registry'

/** The sharpness that a minimum may have, at most, for a run to settle there. */
export interface EdgeOfStability {
  /** The λmax at which the run's rate is the limit: at a minimum that is sharper a run cannot settle. */
  readonly sharpness: number
  /** A formula of η for the sharpness, as TeX. */
  readonly tex: string
}

/**
 * 2/η of gradient descent, and what takes its place for momentum: a limit of the rate, turned around. Null for a method without such
 * a limit, and where a schedule changes the rate. Cohen et al., *Gradient Descent on Neural Networks Typically Occurs at the Edge of
 * Stability* (ICLR 2021).
 */
export function edgeOfStability({
  method: id,
  learningRate,
  hyperparameters,
  schedule,
}: Run): EdgeOfStability | null {
  const method = findMethod(id)
  if (!method || (schedule && !isConstant(schedule))) return null
  const usual = Object.entries(method.hyperparameters).map(([name, { default: value }]) => [
    name,
    value,
  ])
  // The stability at a minimum with curvature 1 alike in all directions: limits are in proportion
  // to 1/λmax.
  const unit: Stability = method.stability([1, 1], {
    ...Object.fromEntries(usual),
    ...hyperparameters,
  })
  if (unit.kind !== 'limit') return null
  return {
    sharpness: unit.limit / learningRate,
    tex: unit.tex.replaceAll(String.raw`\lambda_{\max}`, String.raw`\eta`),
  }
}
