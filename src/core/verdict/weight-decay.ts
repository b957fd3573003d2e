import { findMethod } from '../methods/registry'
import { norm } from '../records/norm'
import { isConstant } from '../records/schedule'
import type { Unfinished } from './ends'

/** Steps shorter than this share of ‖**w**‖ are the rounding of **w**, some tens of times over. */
const rounding = 2 ** -46

/**
 * Whether a run has come to rest where the decay of its weights takes back what the gradient gives: not at a stationary
 * point of f, so that no threshold of the gradient ends it.
 */
export function isBalanced(
  { method, hyperparameters, schedule, lastStep }: Unfinished,
  { x, y }: { readonly x: number; readonly y: number },
): boolean {
  const usual = findMethod(method)?.hyperparameters['weightDecay']?.default ?? 0
  const decay = hyperparameters['weightDecay'] ?? usual
  return decay > 0 && (!schedule || isConstant(schedule)) && lastStep <= rounding * norm(x, y)
}
