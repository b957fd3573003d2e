import type { Table } from './table'

/** A table as CSV with a line of names, in numbers as short as they can be to be read back to the same doubles. */
export function csvOf({ names, columns, rows }: Table): string {
  const lines = Array.from({ length: rows }, (_, row) =>
    columns.map((column) => column[row]).join(','),
  )
  return [names.map(quotedWhereNeeded).join(','), ...lines].join('\n')
}

function quotedWhereNeeded(name: string): string {
  return /[\s",;|#]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name
}
