/** The places where runs at every rate end up. */
export interface LimitContent {
  readonly range: readonly [low: number, high: number]
  /** `kept` for each of so many rates, evenly spaced on a logarithmic scale; NaN where there are none. */
  readonly values: ArrayLike<number>
  readonly rates: number
  readonly kept: number
  /** The colour of the run, 1 to 6. */
  readonly colour: number
}
