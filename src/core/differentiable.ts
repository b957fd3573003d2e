import type { Derivatives } from './expression/differentiate'
import type { Graph } from './expression/graph'

/** f: ℝ² → ℝ with its derivatives. Nothing here allocates; a result that does not exist is NaN or ±Infinity. */
export interface DifferentiableFunction {
  value(x: number, y: number): number

  /** Returns f and writes [∂f/∂x, ∂f/∂y] into `out`, of length 2 at least. */
  gradient(x: number, y: number, out: Float64Array): number

  /** Returns f and writes [∂f/∂x, ∂f/∂y, ∂²f/∂x², ∂²f/∂x∂y, ∂²f/∂y²] into `out`, of length 5 at least. */
  hessian(x: number, y: number, out: Float64Array): number

  /** The same as a computation, for code that has it inline; absent where the function is interpreted. */
  readonly computation?: Computation
}

export interface Computation {
  readonly graph: Graph
  readonly outputs: Derivatives
}
