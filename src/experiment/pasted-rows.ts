/** Whether a text that is pasted into no field holds rows: two lines that are not blank, and something between cells in one of them but the last. */
export function holdsRows(text: string): boolean {
  // A pattern for all of it would go through a long line once for every pair of its commas.
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.slice(0, -1).some((line) => /[,;\t]/.test(line))
}
