import katex from 'katex'
import 'katex/dist/katex.min.css'

export function render(tex: string, node: HTMLElement): void {
  katex.render(tex, node, { throwOnError: false, trust: false, maxSize: 20, maxExpand: 1000 })
}
