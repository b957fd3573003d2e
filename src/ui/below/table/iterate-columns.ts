import type { Columns } from '../../../core/records/columns'

export interface IterateColumn {
  /** The title as it is read. */
  readonly title: string
  /** The name that the data file has for it. */
  readonly name: string
  value(trajectory: Columns, t: number): number
}

/** @param parameters the names of the two parameters */
export function iterateColumns([first, second]: readonly [
  string,
  string,
]): readonly IterateColumn[] {
  return [
    { title: 'step', name: 'step', value: (_, t) => t },
    { title: first, name: first, value: ({ x }, t) => x[t]! },
    { title: second, name: second, value: ({ y }, t) => y[t]! },
    { title: 'f', name: 'f', value: ({ f }, t) => f[t]! },
    { title: `∂f/∂${first}`, name: `dfd${first}`, value: ({ dfdx }, t) => dfdx[t]! },
    { title: `∂f/∂${second}`, name: `dfd${second}`, value: ({ dfdy }, t) => dfdy[t]! },
    {
      title: '‖∇f‖',
      name: 'gradientNorm',
      value: ({ dfdx, dfdy }, t) => Math.hypot(dfdx[t]!, dfdy[t]!),
    },
    { title: 'η', name: 'stepLength', value: ({ stepLength }, t) => stepLength[t]! },
  ]
}

/** Rows that are copied at once: a few milliseconds of work, and as much as anyone pastes. */
export const mostCopied = 10_000

/**
 * Tab-separated values of the rows from `from` to `to`, both included, under the columns' names; of more than `mostCopied` the
 * first. Numbers read back to the same double; where there is none, as of a step not taken, there is nothing.
 */
export function tabSeparated(
  trajectory: Columns,
  columns: readonly IterateColumn[],
  from: number,
  to: number,
): { readonly text: string; readonly rows: number } {
  const rows = Math.min(mostCopied, to - from + 1)
  const lines = [columns.map(({ name }) => name).join('\t')]
  for (let t = from; t < from + rows; t++) {
    const values = columns.map(({ value }) => value(trajectory, t))
    lines.push(values.map((value) => (Number.isNaN(value) ? '' : String(value))).join('\t'))
  }
  return { text: `${lines.join('\n')}\n`, rows }
}
