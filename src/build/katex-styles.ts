import type { Plugin } from 'vite'

const face = /@font-face\s*\{[^}]*\}/g

/**
 * Divides the style sheet of KaTeX: with `?faces` it is imported as its fonts alone, of which only the WOFF2 are kept, which every
 * browser that can run the page reads; without, as all else. A font that is named in a later sheet has a browser lay
 * out anew all text that there is.
 */
export function katexStyles(): Plugin {
  return {
    name: 'katex-styles',
    enforce: 'pre',
    transform: {
      filter: { id: /\/katex(\.min)?\.css(\?faces)?$/ },
      handler: (code, id) => ({
        code: id.endsWith('?faces')
          ? (code.match(face) ?? []).map(woff2Only).join('\n')
          : code.replace(face, ''),
        map: null,
      }),
    },
  }
}

function woff2Only(rule: string): string {
  return rule.replace(/,\s*url\([^)]*\.(woff|ttf)\)\s*format\("[^"]*"\)/g, '')
}
