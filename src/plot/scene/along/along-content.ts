/** φ(s), f along a step, from s = 0 on. */
export interface AlongContent {
  readonly span: number
  /** Values at even distances from 0 to the span. */
  readonly values: ArrayLike<number>
  readonly loss: number
  readonly slope: number
  /** φ″(0); NaN where it does not exist. */
  readonly bend: number
  /** The colour of the run, 1 to 6. */
  readonly colour: number
  readonly minimum: { readonly at: number; readonly value: number } | null
  readonly taken: { readonly at: number; readonly value: number }
  /** Lengths that a line search refused, and the slope of the line that they lie above. */
  readonly search: { readonly refused: readonly number[]; readonly slope: number } | null
  /** The rates of other runs. */
  readonly others: readonly {
    readonly at: number
    readonly colour: number
    readonly label: string
  }[]
  /** Places where the quadratic model is lowest, and where it is back; none where it is not. */
  readonly modelled: readonly { readonly at: number; readonly label: string }[]
}
