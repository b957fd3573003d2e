import type { Term } from './term'
import { terms } from './terms'

/** A stretch of a text: a term that is said there for the first time, or what is between two of them. */
export interface ToldPiece {
  readonly text: string
  readonly term: Term | null
}

const bySaying = new Map(terms.flatMap((term) => term.said.map((said) => [said, term] as const)))
/** A pattern of the texts as alternatives, the longest first. */
function anyOf(texts: readonly string[]): string {
  return [...texts]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')
}

const isWord = (text: string) => /^[a-z ]+$/i.test(text)
const words = anyOf([...bySaying.keys()].filter(isWord))
const signs = anyOf([...bySaying.keys()].filter((text) => !isWord(text)))
/**
 * A sign may stand next to any other; a word ends where its letters do. All words have one pair of such bounds, since what a letter is
 * takes long to compile.
 */
const anyTerm = new RegExp(`((?:${signs})|(?<!\\p{L})(?:${words})(?!\\p{L}))`, 'u')

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

/** The same text has the same pieces whoever asks, as often as it is asked. */
const found = new Map<string, readonly ToldPiece[]>()
/** Texts with the numbers of a step are new at every step. */
const most = 500

/** A text cut where a term is said in it for the first time. */
export function toldPieces(text: string): readonly ToldPiece[] {
  let pieces = found.get(text)
  if (!pieces) {
    pieces = cut(text)
    if (found.size === most) found.clear()
    found.set(text, pieces)
  }
  return pieces
}

function cut(text: string): readonly ToldPiece[] {
  const pieces: { text: string; term: Term | null }[] = []
  const seen = new Set<Term>()
  for (const part of text.split(anyTerm)) {
    const term = bySaying.get(part) ?? null
    const isFirst = term !== null && !seen.has(term)
    const last = pieces.at(-1)
    if (isFirst) {
      seen.add(term)
      pieces.push({ text: part, term })
    } else if (last && last.term === null) last.text += part
    else if (part !== '') pieces.push({ text: part, term: null })
  }
  return pieces
}
