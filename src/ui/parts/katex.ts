import katex from 'katex'
import 'katex/dist/katex.min.css'
import { spokenTex } from '../../content/words/spoken-tex'
import { type Box, giveRows } from './script-rows'

/** The function that `katex.render` is made of, which its types leave out. */
const { __renderToDomTree: boxOf } = katex as unknown as {
  readonly __renderToDomTree: (tex: string, options: katex.KatexOptions) => Box
}

/**
 * Renders a formula as it is printed, with MathML for assistive technology, and a name in words for what knows no MathML.
 */
export function render(tex: string, node: HTMLElement): void {
  const box = boxOf(tex, { throwOnError: false, trust: false, maxSize: 20, maxExpand: 1000 })
  withoutStyles(box)
  giveRows(box)
  node.replaceChildren(box.toNode())
  for (const drawn of node.querySelectorAll<SVGElement>('[data-style]'))
    drawn.style.cssText = drawn.dataset['style'] ?? ''
  node.querySelector('math')?.setAttribute('aria-label', spokenTex(tex))
}

/** Tall delimiters are drawn with a `style` in an attribute, which a page that forbids styles in its markup does not apply. */
function withoutStyles({ attributes, children = [] }: Box): void {
  if (attributes?.['style'] !== undefined) {
    attributes['data-style'] = attributes['style']
    delete attributes['style']
  }
  for (const child of children) withoutStyles(child)
}
