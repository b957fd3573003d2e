import { findMethod } from '../core/methods/registry'
import type { Run } from '../core/records/experiment'
import { writeNumber } from './number-text'
import { suggestedNames } from './suggested-runs'

/** A run changed by hand no longer bears the name of the suggestion, the method or the momentum it was; a name that comes with the change stays. */
export function changedByHand(run: Run, changed: Run): Run {
  if (changed.name === undefined || changed.name !== run.name) return changed
  if (isStillTrue(changed.name, run, changed)) return changed
  return unnamed(changed)
}

function isStillTrue(name: string, run: Run, changed: Run): boolean {
  const sameMethod = changed.method === run.method
  const sameRule = sameMethod && changed.hyperparameters === run.hyperparameters
  if (suggestedNames.includes(name))
    return (
      sameRule && changed.learningRate === run.learningRate && changed.schedule === run.schedule
    )
  if (name === findMethod(run.method)?.name) return sameMethod
  return name !== momentumName(run) || sameRule
}

export function unnamed({ name: _, ...run }: Run): Run {
  return run
}

/** Null for a method that has no momentum. */
export function momentumName({ method, hyperparameters }: Run): string | null {
  const momentum = findMethod(method)?.hyperparameters['momentum']
  if (!momentum) return null
  return `${momentum.symbol} = ${writeNumber(hyperparameters['momentum'] ?? momentum.default)}`
}
