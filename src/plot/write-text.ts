import { scriptPieces } from '../core/records/number-format'

const elements = { raised: 'sup', lowered: 'sub' } as const

/** Writes a text into a node, what is raised or lowered in it marked up as such. */
export function writeText(node: HTMLElement, text: string): void {
  node.replaceChildren(
    ...scriptPieces(text).map(({ text, place }) => {
      if (place === 'line') return text
      const script = document.createElement(elements[place])
      script.textContent = text
      return script
    }),
  )
}
