/**
 * An update rule as two pure functions: `init` makes the state of a run, `step` turns a gradient into an
 * update. Adding a method is a file like this one's neighbours and a line in the registry.
 */
export interface Method {
  readonly id: string
  readonly name: string
  /** Hyperparameters besides the learning rate, with PyTorch's default values. */
  readonly defaults: Readonly<Record<string, number>>
  /** The state before the first step: whatever the rule carries from step to step (moments, their age). */
  init(): Float64Array
  /** Writes Δw into `update`, such that **w**ₜ₊₁ = **w**ₜ + Δw, and advances `state` in place. */
  step(
    gradient: Float64Array,
    state: Float64Array,
    learningRate: number,
    hyperparameters: Readonly<Record<string, number>>,
    update: Float64Array,
  ): void
}
