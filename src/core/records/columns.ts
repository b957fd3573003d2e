/**
 * Columns recorded of a run, in the order of the data file, whose columns are only ever appended: of every iterate, of the
 * step from it, or of what that step saw of f, which is recorded where it is not f itself: the loss and the gradient of a
 * batch, with noise where there is any.
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
  batchLoss: 'seen',
  batchDfdx: 'seen',
  batchDfdy: 'seen',
} as const

export type Column = keyof typeof recorded
type RecordedOf<What> = {
  [Name in Column]: (typeof recorded)[Name] extends What ? Name : never
}[Column]
type UsualColumn = RecordedOf<'iterate' | 'step'>

/** Entry t of each belongs to **w**ₜ. */
export type Columns = { readonly [Name in UsualColumn]: Float64Array } & {
  readonly [Name in RecordedOf<'seen'>]?: Float64Array
}
export type OfIterate<Value> = { readonly [Name in RecordedOf<'iterate'>]: Value }
export type OfStep<Value> = { readonly [Name in RecordedOf<'step'>]: Value }
export type OfSeen<Value> = { readonly [Name in RecordedOf<'seen'>]: Value }

const namesOf = <What extends 'iterate' | 'step' | 'seen'>(what: What) =>
  (Object.keys(recorded) as Column[]).filter(
    (name) => recorded[name] === what,
  ) as RecordedOf<What>[]

const ofIterate = namesOf('iterate')
const ofStep = namesOf('step')
export const seenColumns: readonly RecordedOf<'seen'>[] = namesOf('seen')
/** Columns recorded of every run. */
export const usualColumns: readonly UsualColumn[] = [...ofIterate, ...ofStep]

/** @param seen whether steps see anything but f itself */
export function columnsFrom(make: (name: Column) => Float64Array, seen = false): Columns {
  const names = seen ? [...usualColumns, ...seenColumns] : usualColumns
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Columns
}

/** The same columns, each made of what it was. */
export function mapColumns(
  columns: Columns,
  make: (column: Float64Array, name: Column) => Float64Array,
): Columns {
  return columnsFrom((name) => make(columns[name]!, name), hasSeen(columns))
}

export function hasSeen(columns: Columns): boolean {
  return columns.batchLoss !== undefined
}

/** Writes what is known of **w**ₜ. */
export function recordIterate(columns: Columns, t: number, values: OfIterate<number>): void {
  for (const name of ofIterate) columns[name][t] = values[name]
}

/** Writes what is known of the step from **w**ₜ. */
export function recordStep(columns: Columns, t: number, values: OfStep<number>): void {
  for (const name of ofStep) columns[name][t] = values[name]
}

/** Writes what the step from **w**ₜ sees of f. */
export function recordSeen(columns: Columns, t: number, values: OfSeen<number>): void {
  for (const name of seenColumns) columns[name]![t] = values[name]
}
