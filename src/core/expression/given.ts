/** The values that an expression leaves open until its function is made. */
export interface Given {
  /** Number of rows that a mean is taken over. */
  readonly rows: number
  /** In the order of their indices, each of `rows` numbers. */
  readonly columns: readonly Float64Array[]
  /** The numbers of its inputs, by name. */
  readonly inputs: Readonly<Record<string, number>>
}

/** The rows that a mean over a batch is taken over, as they are at the time. */
export interface Batch {
  rows: ArrayLike<number>
}

/** The values given to an expression that leaves nothing open: none. */
export const nothing: Given = { rows: 0, columns: [], inputs: {} }

/** The number of an input. Throws a RangeError where it is not given. */
export function inputOf({ inputs }: Given, name: string): number {
  const value = Object.hasOwn(inputs, name) ? inputs[name] : undefined
  if (value === undefined) throw new RangeError(`given.inputs: there is no '${name}'`)
  return value
}
