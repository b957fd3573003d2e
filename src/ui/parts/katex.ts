import katex from 'katex'
import 'katex/dist/katex.min.css'
import { spokenTex } from '../../content/words/spoken-tex'

/**
 * Renders a formula as it is printed, with MathML for assistive technology, and a name in words for what knows no MathML.
 */
export function render(tex: string, node: HTMLElement): void {
  katex.render(tex, node, { throwOnError: false, trust: false, maxSize: 20, maxExpand: 1000 })
  node.querySelector('math')?.setAttribute('aria-label', spokenTex(tex))
}
