import { grouped } from '../core/records/number-format'

const longest = 24

/** A text in quotation marks, cut short where it is long. */
export function quoted(text: string): string {
  // Twice the length holds enough code points, and a long text is not spread whole.
  const characters = [...text.slice(0, 2 * longest + 2)]
  const start = characters.slice(0, longest).join('')
  return `“${start}${characters.length > longest ? '…' : ''}”`
}

/** The first few of many, each quoted, and how many more there are. */
export function quotedList(texts: readonly string[]): string {
  const first = texts.slice(0, 4).map(quoted).join(', ')
  const more = texts.length - 4
  return more > 0 ? `${first} and ${grouped(more)} more` : first
}
