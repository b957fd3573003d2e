import type { DifferentiableFunction } from '../differentiable'
import { compile, compileOverBatch } from './compile'
import { type Batch, type Given, nothing } from './given'
import { interpret, interpretOverBatch } from './interpret'
import type { Expression } from './tree'

/** Whether the host's policy lets formulas be compiled. */
export function mayCompile(): boolean {
  try {
    new Function('')
    return true
  } catch (error) {
    if (error instanceof EvalError) return false
    throw error
  }
}

/** Compiled; interpreted where the host's policy forbids compiling. */
export function differentiable(
  expression: Expression,
  given: Given = nothing,
): DifferentiableFunction {
  return permitted(
    () => compile(expression, given),
    () => interpret(expression, given),
  )
}

/** A mean over the rows that it is given, instead of over all. */
export interface BatchFunction {
  /** The function of these rows, until it is asked for others. */
  over(rows: ArrayLike<number>): DifferentiableFunction
}

export function differentiableOverBatch(expression: Expression, given: Given): BatchFunction {
  const batch: Batch = { rows: [] }
  const f = permitted(
    () => compileOverBatch(expression, given, batch),
    () => interpretOverBatch(expression, given, batch),
  )
  return {
    over(rows) {
      batch.rows = rows
      return f
    },
  }
}

function permitted(
  compiled: () => DifferentiableFunction,
  interpreted: () => DifferentiableFunction,
): DifferentiableFunction {
  try {
    return compiled()
  } catch (error) {
    if (error instanceof EvalError) return interpreted()
    throw error
  }
}
