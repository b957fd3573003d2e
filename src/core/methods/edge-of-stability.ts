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
 * The stability of a run at a minimum with these eigenvalues: of its method with its hyperparameters, and at whatever rate. Null for a
 * method that is not known, and where a schedule changes the rate.
 */
export function stabilityOf(
  { method: id, hyperparameters, schedule }: Run,
  spectrum: readonly [low: number, high: number],
): Stability | null {
  const method = findMethod(id)
  if (!method || (schedule && !isConstant(schedule))) return null
  const usual = Object.entries(method.hyperparameters).map(([name, { default: value }]) => [
    name,
    value,
  ])
  return method.stability(spectrum, { ...Object.fromEntries(usual), ...hyperparameters })
}

/**
 * 2/η of gradient descent, and what takes its place for momentum: a limit of the rate, turned around. Null for a method without such
 * a limit, and where a schedule changes the rate. Cohen et al., *Gradient Descent on Neural Networks Typically Occurs at the Edge of
 * Stability* (ICLR 2021).
 */
export function edgeOfStability(run: Run): EdgeOfStability | null {
  // The stability at a minimum with curvature 1 alike in all directions: limits are in proportion
  // to 1/λmax.
  const unit = stabilityOf(run, [1, 1])
  if (unit?.kind !== 'limit') return null
  return {
    sharpness: unit.limit / run.learningRate,
    tex: unit.tex.replaceAll(String.raw`\lambda_{\max}`, String.raw`\eta`),
  }
}
