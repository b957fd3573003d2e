/**
 * What is recorded of a run, in the order of the data file, whose columns are only ever appended: of every iterate, or
 * of the step from it.
 *
 * `stepLength` is the factor of the direction in the step from **w**ₜ: ηₜ, or what a line search chose. NaN where no step
 * was taken, which is at the last iterate, unless the step from it led to where f or ∇f is not finite.
 */
const recorded = {
  x: 'iterate',
  y: 'iterate',
  f: 'iterate',
  dfdx: 'iterate',
  dfdy: 'iterate',
  stepLength: 'step',
} as const

export type Column = keyof typeof recorded
type RecordedOf<What> = {
  [Name in Column]: (typeof recorded)[Name] extends What ? Name : never
}[Column]

/** Entry t of each belongs to **w**ₜ. */
export type Columns = { readonly [Name in Column]: Float64Array }
export type OfIterate<Value> = { readonly [Name in RecordedOf<'iterate'>]: Value }
export type OfStep<Value> = { readonly [Name in RecordedOf<'step'>]: Value }

export const columnNames = Object.keys(recorded) as readonly Column[]

export function columnsFrom(make: (name: Column) => Float64Array): Columns {
  return Object.fromEntries(columnNames.map((name) => [name, make(name)])) as Columns
}

const namesOf = <What extends 'iterate' | 'step'>(what: What) =>
  columnNames.filter((name) => recorded[name] === what) as RecordedOf<What>[]

const ofIterate = namesOf('iterate')
const ofStep = namesOf('step')

/** Writes what is known of **w**ₜ. */
export function recordIterate(columns: Columns, t: number, values: OfIterate<number>): void {
  for (const name of ofIterate) columns[name][t] = values[name]
}

/** Writes what is known of the step from **w**ₜ. */
export function recordStep(columns: Columns, t: number, values: OfStep<number>): void {
  for (const name of ofStep) columns[name][t] = values[name]
}
