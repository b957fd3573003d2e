import { type ToldPiece, toldPieces } from '../../content/words/glossary/find-terms'
import { writeText } from '../../plot/write-text'

/** Pieces written into a node, whatever a translator has made of them since. */
const written = new WeakMap<HTMLElement, readonly ToldPiece[]>()

/**
 * Writes a text into a node, with each term that is said in it as something to press that has its card. A text that says the same
 * terms as the one before keeps them, one of which may have the focus.
 */
export function writeTerms(node: HTMLElement, text: string): void {
  if (node.closest('.page-embed')) {
    writeText(node, text)
    return
  }
  const pieces = toldPieces(text)
  const before = written.get(node)
  written.set(node, pieces)
  if (before && hasSameTerms(before, pieces) && node.childElementCount === pieces.length) {
    for (const [k, piece] of pieces.entries())
      if (piece.text !== before[k]!.text) writeText(node.children[k] as HTMLElement, piece.text)
    return
  }
  node.replaceChildren(...pieces.map(elementFor))
  for (const term of node.querySelectorAll<HTMLElement>('.term')) markReach(term)
}

/** The cards of runs tell much the same: Tab comes to the terms of the run in hand alone. */
export function markReach(term: HTMLElement): void {
  const inHand = term.closest<HTMLElement>('.page')?.dataset['runInHand']
  const card = term.closest('.run-card')
  const isOther = card !== null && inHand !== undefined && !card.matches(`.run-${inHand}`)
  term.tabIndex = isOther ? -1 : 0
}

function hasSameTerms(a: readonly ToldPiece[], b: readonly ToldPiece[]): boolean {
  return a.length === b.length && a.every(({ term }, k) => term === b[k]!.term)
}

function elementFor({ text, term }: ToldPiece): HTMLElement {
  const element = document.createElement('span')
  writeText(element, text)
  if (term) {
    // A button element is a block amid the line, before and after which any line may end.
    element.setAttribute('role', 'button')
    element.className = 'term'
    element.dataset['term'] = term.id
    element.setAttribute('aria-haspopup', 'dialog')
  }
  return element
}
