/** Points in brackets, as `(1, 2.1) (2, 3.9)` or `[[1, 2.1], [2, 3.9]]`, as lines of their numbers; null of any other text. */
export function linesOfTuples(text: string): string | null {
  const trimmed = text.trim()
  if (!/^[([{]/.test(trimmed)) return null
  // All of them may stand in brackets of their own.
  const listed = /^[[{(]\s*(?=[[({])([\s\S]*)[\]})]$/.exec(trimmed)?.[1]
  return linesIn(trimmed) ?? (listed === undefined ? null : linesIn(listed))
}

const tuple = /[([]([^()[\]{}]*)[)\]]/g

function linesIn(text: string): string | null {
  if (text.replace(tuple, '').search(/[^\s,;]/) >= 0) return null
  return Array.from(text.matchAll(tuple), ([, inside = '']) => inside.trim()).join('\n')
}
