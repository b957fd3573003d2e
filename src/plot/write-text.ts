import { scriptPieces } from '../core/records/scripts'

const elements = { raised: 'sup', lowered: 'sub', barred: 'span' } as const

/** Writes a text into a node, what is raised, lowered or under a bar in it marked up as such. */
export function writeText(node: HTMLElement, text: string): void {
  node.replaceChildren(
    ...scriptPieces(text).map(({ text, place }) => {
      if (place === 'line') return text
      const script = document.createElement(elements[place])
      script.textContent = text
      if (place === 'barred') script.className = 'barred'
      return script
    }),
  )
}
