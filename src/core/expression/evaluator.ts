import type { DifferentiableFunction } from '../differentiable'
import { compile } from './compile'
import { interpret } from './interpret'
import type { Expression } from './tree'

/** Compiled; interpreted where the host's policy forbids compiling. */
export function differentiable(expression: Expression): DifferentiableFunction {
  try {
    return compile(expression)
  } catch (error) {
    if (error instanceof EvalError) return interpret(expression)
    throw error
  }
}
