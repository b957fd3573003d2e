import type { Plugin } from 'vite'

/** Leaves of a style sheet's fonts the WOFF2, which every browser that can run the page reads, so that no others are shipped. */
export function woff2Only(): Plugin {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform: {
      filter: { id: /\/katex(\.min)?\.css$/ },
      handler: (code) => ({
        code: code.replace(/,\s*url\([^)]*\.(woff|ttf)\)\s*format\("[^"]*"\)/g, ''),
        map: null,
      }),
    },
  }
}
