import type { DifferentiableFunction } from '../differentiable'
import { compile } from './compile'
import { type Given, nothing } from './given'
import { interpret } from './interpret'
import type { Expression } from './tree'

/** Compiled; interpreted where the host's policy forbids compiling. */
export function differentiable(
  expression: Expression,
  given: Given = nothing,
): DifferentiableFunction {
  try {
    return compile(expression, given)
  } catch (error) {
    if (error instanceof EvalError) return interpret(expression, given)
    throw error
  }
}
