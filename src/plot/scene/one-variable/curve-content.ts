/** f along its only variable, the map of a run's steps, and the runs. */
export interface CurveContent {
  /** The name of the variable. */
  readonly name: string
  readonly low: number
  readonly high: number
  /** f at even distances from `low` to `high`, both included. */
  readonly values: ArrayLike<number>
  /** The places where the selected run's step leads from there; null where they are no function of where it is. */
  readonly next: ArrayLike<number> | null
  readonly rests: readonly CurveRest[]
  /** The minimum that the limit is told of, by its place among the rests; null where there is none. */
  readonly focus: number | null
  readonly runs: readonly CurveRun[]
  /** The selected run, by its place among the runs. */
  readonly selected: number
}

/** A place where f′ vanishes or changes its sign: a fixed point of the map. */
export interface CurveRest {
  readonly at: number
  readonly value: number
  /** Slope of the map there; null where there is none. */
  readonly slope: number | null
  /** Text beside the fixed point; '' for none. */
  readonly label: string
}

export interface CurveRun {
  /** The colour of the run, 1 to 6. */
  readonly colour: number
  /** Its iterates, with f and f′ there. */
  readonly at: Float64Array
  readonly f: Float64Array
  readonly slopes: Float64Array
}
