/** A parameter by its place: 0 for the first, 1 for the second. */
export type Axis = 0 | 1
