/** One table of figures. Cells are text already; the first column names the row. */
export interface Table {
  readonly title: string
  /** The meaning of the columns, in sentences. */
  readonly note: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The table as Markdown, aligned for a terminal too. */
export function text({ title, note, columns, rows }: Table): string {
  const widths = columns.map((name, k) =>
    Math.max(name.length, ...rows.map((row) => row[k]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, k) => (k === 0 ? (cells[k] ?? '').padEnd(width) : (cells[k] ?? '').padStart(width))).join(' | ')} |`
  const rule = `| ${widths.map((width, k) => (k === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return [`## ${title}`, '', note, '', line(columns), rule, ...rows.map(line), ''].join('\n')
}

/** An error to two digits; the worst of none has none. */
export function figure(error: number): string {
  if (error === Number.NEGATIVE_INFINITY) return '–'
  return error === 0 ? '0' : error.toExponential(1)
}
